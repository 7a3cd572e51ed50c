package dev.pushback.emulator.scenario.lifecycle;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.emulator.scenario.Limit;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.emulator.scenario.Traffic;
import dev.pushback.schema.EventType;
import dev.pushback.schema.PushCallback;
import dev.pushback.schema.PushEvent;
import dev.pushback.schema.Stage;
import dev.pushback.schema.Wire;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of a campaign's events, one by one and device by device. */
class LifecycleTest {

    private static final int RECIPIENTS = 20_000;
    private static final ScenarioOptions OPTIONS = ScenarioOptions.builder()
            .seed(11)
            .limit(Limit.recipients(RECIPIENTS))
            .build();
    private static final List<byte[]> BODIES = Traffic.bodies(OPTIONS);
    private static final List<PushEvent> EVENTS = BODIES.stream()
            .flatMap(body -> Wire.decodeCallback(body).events().stream())
            .toList();

    @Test
    void tellsOfEveryRecipient() {
        assertThat(EVENTS.stream().map(Device::recipient).distinct()).hasSize(RECIPIENTS);
    }

    @Test
    void tellsEachStageOfADeviceOnce() {
        assertThat(EVENTS.stream().map(event -> List.of(Device.of(event), event.stage())))
                .doesNotHaveDuplicates();
    }

    @Test
    void letsNoDevicesTimeRunBackwards() {
        devices()
                .values()
                .forEach(life -> assertThat(life)
                        .extracting(PushEvent::eventTime)
                        .isSorted()
                        .allMatch(time -> !time.isBefore(life.get(0).taskTime())));
    }

    @Test
    void putsTheStagesInOrderOfTime() {
        devices()
                .values()
                .forEach(life -> assertThat(life.stream()
                                .sorted((a, b) -> a.stage().compareTo(b.stage()))
                                .map(PushEvent::eventTime)
                                .toList())
                        .isSorted());
    }

    @Test
    void endsADevicesLifeWithItsFailure() {
        devices().values().forEach(life -> {
            List<Stage> failed = life.stream()
                    .filter(event -> event.errCode() != 0)
                    .map(PushEvent::stage)
                    .toList();
            assertThat(failed).hasSizeLessThan(2);
            failed.forEach(stage ->
                    assertThat(life).extracting(PushEvent::stage).allMatch(other -> other.compareTo(stage) <= 0));
        });
    }

    @Test
    void tellsOfClicksWithoutArrivalAndOfNoStageBeforeAnEarlierOne() {
        Set<List<Stage>> lives = devices().values().stream()
                .map(life -> life.stream().map(PushEvent::stage).toList())
                .collect(toSet());

        assertThat(lives)
                .containsExactlyInAnyOrder(
                        List.of(Stage.SENT),
                        List.of(Stage.SENT, Stage.REACHED),
                        List.of(Stage.SENT, Stage.REACHED, Stage.CLICKED),
                        List.of(Stage.SENT, Stage.CLICKED));
    }

    @Test
    void mixesTasksTypesAndStagesInMostCallbacks() {
        List<PushCallback> large = BODIES.stream()
                .map(Wire::decodeCallback)
                .filter(callback -> callback.events().size() >= 50)
                .toList();

        assertThat(large).hasSizeGreaterThan(100).allSatisfy(callback -> {
            assertThat(callback.events().stream().map(PushEvent::type).distinct())
                    .hasSize(2);
            assertThat(callback.events().stream().map(PushEvent::taskId).distinct())
                    .hasSizeGreaterThan(5);
        });
        assertThat(large.stream()
                        .filter(callback -> callback.events().stream()
                                        .map(PushEvent::stage)
                                        .distinct()
                                        .count()
                                > 1)
                        .count())
                .isGreaterThan(large.size() * 9L / 10);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void tellsOfAllStagesInTheFirstFewHundredEvents(long seed) {
        ScenarioOptions options =
                ScenarioOptions.builder().seed(seed).limit(Limit.events(400)).build();

        assertThat(Traffic.events(options)).extracting(PushEvent::stage).contains(Stage.values());
    }

    @Test
    void namesAccountsWithinTheLimits() {
        assertThat(EVENTS)
                .extracting(PushEvent::toAccount)
                .allMatch(account -> account.matches("[a-z0-9_-]{1,32}|[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}"));
        assertThat(EVENTS).extracting(PushEvent::toAccount).anyMatch(account -> account.length() == 36);
    }

    @Test
    void buildsTaskIdsLikeTencents() {
        String app = Long.toHexString(ScenarioOptions.SAMPLE_SDK_APP_ID);

        assertThat(EVENTS)
                .allSatisfy(event -> assertThat(event.taskId())
                        .matches("(batch_)?" + Long.toHexString(event.taskTime().getEpochSecond()) + "_" + app
                                + "_2[0-9a-f]{14}_[0-9a-f]{1,8}_[0-9a-f]{1,8}"));
        assertThat(EVENTS)
                .extracting(event -> event.taskId().startsWith("batch_"))
                .contains(true, false);
    }

    @Test
    void givesATaskOneTimeAndOneDataId() {
        EVENTS.stream()
                .collect(groupingBy(PushEvent::taskId))
                .values()
                .forEach(task -> assertThat(task.stream().map(event -> event.taskTime() + "|" + event.dataId()))
                        .containsOnly(task.get(0).taskTime() + "|" + task.get(0).dataId()));
    }

    @Test
    void pushesToNamedUsersHaveAtMost500Recipients() {
        EVENTS.stream()
                .filter(event -> event.taskId().startsWith("batch_"))
                .collect(groupingBy(PushEvent::taskId, Collectors.mapping(PushEvent::toAccount, toSet())))
                .forEach((task, accounts) -> assertThat(accounts).as(task).hasSizeLessThanOrEqualTo(500));
    }

    @Test
    void leavesOptionalMembersOutOrEmptyAtTimes() {
        assertThat(EVENTS)
                .extracting(PushEvent::dataId)
                .contains("", (String) null)
                .anyMatch(id -> id != null && id.getBytes(StandardCharsets.UTF_8).length > id.length());
        assertThat(EVENTS).extracting(PushEvent::device).containsNull().isNotEmpty();
        assertThat(EVENTS).extracting(PushEvent::errInfo).contains("", "OK");
    }

    @Test
    void fillsSomeDataIdsToTheLastByte() {
        assertThat(EVENTS)
                .extracting(PushEvent::dataId)
                .anyMatch(id -> id != null && id.getBytes(StandardCharsets.UTF_8).length == PushEvent.MAX_DATA_ID_BYTES)
                .anyMatch(id -> id != null && id.startsWith("{\""));
    }

    @Test
    void putsTextsEmptyOnesAndRawAnswersIntoFailures() {
        List<String> texts = EVENTS.stream()
                .filter(event -> event.errCode() != 0)
                .map(PushEvent::errInfo)
                .toList();

        assertThat(texts)
                .contains("")
                .anyMatch(text -> text.startsWith("{\""))
                .anyMatch(text -> text.equals("regId不合法"));
    }

    @Test
    void namesNoVendorOnlineAndNoMakerOffline() {
        assertThat(EVENTS)
                .allMatch(event -> (event.type() == EventType.ONLINE ? event.platform() : event.device()) == null
                        || (event.type() == EventType.ONLINE ? event.platform() : event.device()).code() == 0);
    }

    private static Map<Device, List<PushEvent>> devices() {
        return EVENTS.stream().collect(groupingBy(Device::of));
    }
}
