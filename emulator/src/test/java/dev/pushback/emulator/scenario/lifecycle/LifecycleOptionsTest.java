package dev.pushback.emulator.scenario.lifecycle;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pushback.emulator.coverage.PushCombinations;
import dev.pushback.emulator.scenario.BatchSize;
import dev.pushback.emulator.scenario.ErrorMapping;
import dev.pushback.emulator.scenario.Filter;
import dev.pushback.emulator.scenario.Limit;
import dev.pushback.emulator.scenario.OrderFaults;
import dev.pushback.emulator.scenario.Profile;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.emulator.scenario.Shard;
import dev.pushback.emulator.scenario.Traffic;
import dev.pushback.emulator.traffic.Scenarios;
import dev.pushback.schema.EventType;
import dev.pushback.schema.Platform;
import dev.pushback.schema.PushEvent;
import dev.pushback.schema.Stage;
import dev.pushback.schema.VendorError;
import dev.pushback.schema.Wire;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What each option does to a campaign. */
class LifecycleOptionsTest {

    private static final ScenarioOptions OPTIONS =
            ScenarioOptions.builder().seed(2).limit(Limit.recipients(3_000)).build();
    private static final List<PushEvent> EVENTS = Traffic.events(OPTIONS);

    @Test
    void sendsOtherEventsForAnotherSeed() {
        List<PushEvent> other = Traffic.events(OPTIONS.but().seed(3).build());

        assertThat(other).isNotEmpty();
        assertThat(Collections.disjoint(new HashSet<>(other), new HashSet<>(EVENTS)))
                .isTrue();
    }

    @Test
    void movesAllTimesWithTheStart() {
        Instant later = OPTIONS.start().plusSeconds(1_000_000);
        List<PushEvent> moved = Traffic.events(OPTIONS.but().start(later).build());

        assertThat(moved).hasSameSizeAs(EVENTS);
        assertThat(moved.get(77).eventTime())
                .isEqualTo(EVENTS.get(77).eventTime().plusSeconds(1_000_000));
        assertThat(moved.get(77).toAccount()).isEqualTo(EVENTS.get(77).toAccount());
    }

    @Test
    void beginsAlikeHoweverManyRecipientsFollow() {
        List<PushEvent> more =
                Traffic.events(OPTIONS.but().limit(Limit.recipients(4_000)).build());

        assertThat(more.subList(0, 2_000)).isEqualTo(EVENTS.subList(0, 2_000));
    }

    @Test
    void endsAtALimitOfEventsOrCallbacks() {
        assertThat(Traffic.events(OPTIONS.but().limit(Limit.events(777)).build()))
                .isEqualTo(EVENTS.subList(0, 777));
        assertThat(Traffic.bodies(OPTIONS.but().limit(Limit.callbacks(7)).build()))
                .hasSize(7);
    }

    @Test
    void sharesALimitOfEventsAmongTheShards() {
        int events = 0;
        for (int i = 1; i <= 3; i++) {
            events += Traffic.events(OPTIONS.but()
                            .limit(Limit.events(1000))
                            .shard(new Shard(i, 3))
                            .build())
                    .size();
        }

        assertThat(events).isEqualTo(1000);
    }

    @Test
    void fillsCallbacksWithinTheRange() {
        List<byte[]> bodies =
                Traffic.bodies(OPTIONS.but().batch(new BatchSize(3, 7)).build());

        assertThat(bodies.subList(0, bodies.size() - 1).stream()
                        .map(body -> Wire.decodeCallback(body).events().size())
                        .distinct())
                .containsExactlyInAnyOrder(3, 4, 5, 6, 7);
    }

    @Test
    void splitsIntoShardsThatAreDisjointAndComplete() {
        ScenarioOptions faulty =
                OPTIONS.but().faults(new OrderFaults(0.1, 0.1, 0.5)).build();
        List<PushEvent> parts = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            List<PushEvent> part =
                    Traffic.events(faulty.but().shard(new Shard(i, 3)).build());
            assertThat(part).isNotEmpty();
            assertThat(Collections.disjoint(new HashSet<>(part), new HashSet<>(parts)))
                    .isTrue();
            parts.addAll(part);
        }

        assertThat(counted(parts)).isEqualTo(counted(Traffic.events(faulty)));
    }

    @Test
    void sendsOnlyTheWantedStages() {
        Filter filter = new Filter(Filter.ALL.types(), Filter.ALL.platforms(), Set.of(Stage.CLICKED));

        List<PushEvent> clicks =
                EVENTS.stream().filter(event -> event.stage() == Stage.CLICKED).toList();
        assertThat(counted(Traffic.events(OPTIONS.but().filter(filter).build())))
                .isEqualTo(counted(clicks));
    }

    @Test
    void sendsOnlyTheWantedVendorsAndMakers() {
        Filter filter = new Filter(Filter.ALL.types(), Set.of(Platform.MEIZU, Platform.FCM), Filter.ALL.stages());

        assertThat(Traffic.events(OPTIONS.but().filter(filter).build()))
                .isNotEmpty()
                .extracting(event -> event.type() == EventType.ONLINE ? event.device() : event.platform())
                .containsOnly(Platform.MEIZU, Platform.FCM);
    }

    @Test
    @Timeout(60)
    void hasEventsForEveryTypePlatformAndStage() {
        for (EventType type : EventType.values()) {
            for (Platform platform : Platform.values()) {
                for (Stage stage : Stage.values()) {
                    for (double errorRate : new double[] {0, 1}) {
                        ScenarioOptions narrow = OPTIONS.but()
                                .filter(new Filter(Set.of(type), Set.of(platform), Set.of(stage)))
                                .errorRate(errorRate)
                                .limit(Limit.events(3))
                                .build();
                        if (LifecycleScenario.isEmpty(narrow)) {
                            assertThat(type).isEqualTo(EventType.OFFLINE);
                            assertThat(stage).isNotEqualTo(Stage.SENT);
                            continue;
                        }
                        assertThat(Traffic.events(narrow))
                                .as(narrow.toString())
                                .hasSize(3)
                                .allMatch(event -> event.type() == type && event.stage() == stage);
                    }
                }
            }
        }
    }

    @Test
    void refusesToWaitForWhatNeverComes() {
        Filter reached = new Filter(Set.of(EventType.OFFLINE), Set.of(Platform.FCM), Set.of(Stage.REACHED));
        Filter clicked = new Filter(Set.of(EventType.OFFLINE), Filter.ALL.platforms(), Set.of(Stage.CLICKED));

        for (ScenarioOptions nothing : List.of(
                OPTIONS.but().filter(reached).build(),
                OPTIONS.but().filter(clicked).errorRate(1).build())) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Scenarios.open(nothing))
                    .withMessageContaining("stages");
        }
    }

    @Test
    void givesNobodyADeviceThatIsNotSoldThere() {
        ScenarioOptions china = OPTIONS.but().profile(Profile.CHINA).build();

        assertThat(Traffic.events(china))
                .isNotEmpty()
                .extracting(event -> event.type() == EventType.ONLINE ? event.device() : event.platform())
                .doesNotContain(Platform.FCM);
        assertThat(Scenarios.absent(china)).containsExactly(Platform.FCM);
    }

    @Test
    void sendsOnlyTheWantedType() {
        for (EventType type : EventType.values()) {
            Filter filter = new Filter(Set.of(type), Filter.ALL.platforms(), Filter.ALL.stages());

            assertThat(Traffic.events(OPTIONS.but().filter(filter).build()))
                    .extracting(PushEvent::type)
                    .containsOnly(type);
        }
    }

    @Test
    void failsWithTheWantedErrorsOnly() {
        ScenarioOptions gone = OPTIONS.but()
                .errorRate(1)
                .errors(ErrorMapping.VENDORS_OWN.only(Set.of(410, 80300007)))
                .build();

        assertThat(Traffic.events(gone)).extracting(PushEvent::errCode).containsOnly(0, 410, 80300007);
    }

    @Test
    void refusesAnErrorThatNoVendorHas() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ErrorMapping.VENDORS_OWN.only(Set.of(4711)))
                .withMessageContaining("4711");
    }

    @Test
    void takesAnotherMappingOfErrors() {
        VendorError own = new VendorError(Platform.UNKNOWN, 9, "nine", "ours", true);
        ScenarioOptions mapped = OPTIONS.but()
                .errorRate(1)
                .errors((platform, stage) -> List.of(own))
                .build();

        List<PushEvent> failures = Traffic.events(mapped).stream()
                .filter(event -> event.errCode() != 0)
                .toList();
        assertThat(failures).isNotEmpty().extracting(PushEvent::errCode).containsOnly(9);
        assertThat(failures)
                .extracting(((PushCombinations) Scenarios.combinations(mapped))::id)
                .doesNotContain(-1);
    }

    @Test
    void neverFailsAtAnErrorRateOf0() {
        assertThat(Traffic.events(OPTIONS.but().errorRate(0).build()))
                .extracting(PushEvent::errCode)
                .containsOnly(0);
    }

    @Test
    void tellsOfSendingAfterTheClickIfAsked() {
        List<PushEvent> late = faulty(new OrderFaults(0, 0, 1));

        assertThat(counted(late)).isEqualTo(counted(EVENTS));
        late.stream().collect(groupingBy(Device::of)).values().stream()
                .filter(life -> life.stream().anyMatch(event -> event.stage() == Stage.CLICKED))
                .forEach(life -> assertThat(life.get(life.size() - 1).stage()).isEqualTo(Stage.SENT));
    }

    @Test
    void shufflesEventsIfAsked() {
        List<PushEvent> shuffled = faulty(new OrderFaults(0, 0.2, 0));

        assertThat(counted(shuffled)).isEqualTo(counted(EVENTS));
        long backwards = shuffled.stream().collect(groupingBy(Device::of)).values().stream()
                .filter(life -> life.size() > 1
                        && life.get(0).eventTime().isAfter(life.get(1).eventTime()))
                .count();
        assertThat(backwards).isGreaterThan(100);
    }

    @Test
    void repeatsEventsIfAsked() {
        List<PushEvent> repeated = faulty(new OrderFaults(0.2, 0, 0));

        assertThat(new HashSet<>(repeated)).isEqualTo(new HashSet<>(EVENTS));
        assertThat((double) repeated.size() / EVENTS.size()).isBetween(1.18, 1.22);
    }

    @Test
    void letsNoEventLieInTheFutureOfNow() {
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        Filter clicks = new Filter(Filter.ALL.types(), Filter.ALL.platforms(), Set.of(Stage.CLICKED));
        List<ScenarioOptions> runs = List.of(
                OPTIONS,
                OPTIONS.but().limit(Limit.events(5_000)).build(),
                OPTIONS.but().limit(Limit.callbacks(50)).shard(new Shard(2, 3)).build(),
                OPTIONS.but().limit(Limit.events(500)).filter(clicks).build());
        for (ScenarioOptions run : runs) {
            assertThat(Traffic.events(Scenarios.endingAt(now, run)))
                    .extracting(PushEvent::eventTime)
                    .allMatch(time -> !time.isAfter(now));
        }
    }

    private static List<PushEvent> faulty(OrderFaults faults) {
        return Traffic.events(OPTIONS.but().faults(faults).build());
    }

    private static Map<PushEvent, Long> counted(List<PushEvent> events) {
        return events.stream().collect(groupingBy(event -> event, counting()));
    }
}
