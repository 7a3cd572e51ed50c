package dev.pushback.emulator.scenario.lifecycle;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.emulator.scenario.Limit;
import dev.pushback.emulator.scenario.Profile;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.emulator.scenario.Traffic;
import dev.pushback.schema.EventType;
import dev.pushback.schema.Platform;
import dev.pushback.schema.PushEvent;
import dev.pushback.schema.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The shares and delays of a run are those of {@link Assumptions}, within four standard deviations. */
class SharesTest {

    private static final double ERROR_RATE = 0.2;
    private static final List<PushEvent> EVENTS = Traffic.events(options(Profile.MIXED));
    private static final Map<Device, List<PushEvent>> DEVICES = EVENTS.stream().collect(groupingBy(Device::of));

    @ParameterizedTest
    @EnumSource(Profile.class)
    void givesEachVendorItsShareOfSingleDevices(Profile profile) {
        List<PushEvent> events = profile == Profile.MIXED ? EVENTS : Traffic.events(options(profile));
        List<Platform> vendors = single(events).stream()
                .filter(event -> event.type() == EventType.OFFLINE)
                .map(PushEvent::platform)
                .toList();

        for (Platform vendor : Platform.values()) {
            long count = vendors.stream().filter(vendor::equals).count();
            assertShare(vendor.brand(), Assumptions.share(profile, vendor) / 1000.0, count, vendors.size());
        }
    }

    @Test
    void givesRecipientsTheirNumbersOfDevices() {
        Collection<List<Device>> recipients = DEVICES.keySet().stream()
                .collect(groupingBy(device -> device.task() + device.account()))
                .values();

        double withAccount = 1 - Assumptions.WITHOUT_ACCOUNT / 1000.0;
        for (int devices = 2; devices <= 3; devices++) {
            int wanted = devices;
            long count = recipients.stream().filter(own -> own.size() == wanted).count();
            assertShare(
                    devices + " devices",
                    withAccount * Assumptions.DEVICES[devices - 1] / 1000.0,
                    count,
                    recipients.size());
        }
    }

    @Test
    void sendsTheShareOfOnlinePushes() {
        long online = DEVICES.keySet().stream()
                .filter(d -> d.type() == EventType.ONLINE)
                .count();

        assertShare("online", Assumptions.ONLINE / 1000.0, online, DEVICES.size());
    }

    @Test
    void failsWhereAVendorHasAPartAndGoesNoFurther() {
        List<List<PushEvent>> offline = DEVICES.values().stream()
                .filter(life -> life.get(0).type() == EventType.OFFLINE)
                .toList();
        List<List<PushEvent>> failed = DEVICES.values().stream()
                .filter(life -> life.stream().anyMatch(event -> event.errCode() != 0))
                .toList();

        assertShare("failures", ERROR_RATE, failed.size(), offline.size());
        assertThat(failed)
                .allSatisfy(life -> assertThat(life)
                        .singleElement()
                        .returns(EventType.OFFLINE, PushEvent::type)
                        .returns(Stage.SENT, PushEvent::stage));
    }

    @Test
    void tellsNoLaterStageBeforeAnEarlierOne() {
        assertThat(DEVICES.values())
                .allSatisfy(
                        life -> assertThat(life).extracting(PushEvent::stage).isSorted());
    }

    @Test
    void reportsNoArrivalOverFcmUnlessAsked() {
        assertThat(EVENTS)
                .noneMatch(event -> event.platform() == Platform.FCM && event.stage() == Stage.REACHED)
                .anyMatch(event -> event.platform() == Platform.FCM && event.stage() == Stage.CLICKED);
        assertThat(Traffic.events(
                        options(Profile.OVERSEAS).but().silent(Set.of()).build()))
                .anyMatch(event -> event.platform() == Platform.FCM && event.stage() == Stage.REACHED);
    }

    @Test
    void reportsArrivalsAsOftenAsTheVendorDoes() {
        for (Platform vendor : Platform.values()) {
            List<List<PushEvent>> healthy = healthy(EventType.OFFLINE).stream()
                    .filter(life -> life.get(0).platform() == vendor)
                    .toList();
            int reported = vendor == Platform.FCM ? 0 : Assumptions.receipts(vendor);
            assertShare(vendor.brand(), reported / 1000.0, at(Stage.REACHED, healthy), healthy.size());
        }
        List<List<PushEvent>> online = healthy(EventType.ONLINE);
        assertShare("online", Assumptions.ONLINE_RECEIPTS / 1000.0, at(Stage.REACHED, online), online.size());
    }

    @Test
    void clicksInTheirShare() {
        List<List<PushEvent>> reported = DEVICES.values().stream()
                .filter(life -> life.stream().allMatch(event -> event.errCode() == 0))
                .filter(life -> life.stream().anyMatch(event -> event.stage() == Stage.REACHED))
                .toList();

        assertShare("clicks", Assumptions.CLICKS / 1000.0, at(Stage.CLICKED, reported), reported.size());
    }

    @Test
    void drawsDelaysFromTheirQuantiles() {
        List<Long> reach = delays(Stage.SENT, Stage.REACHED);
        List<Long> click = delays(Stage.REACHED, Stage.CLICKED);

        assertShare("reached within 2 s", 0.5, below(reach, 2), reach.size());
        assertShare("reached within 8 s", 0.9, below(reach, 8), reach.size());
        assertShare("clicked within 40 s", 0.5, below(click, 40), click.size());
        assertShare("clicked within 600 s", 0.9, below(click, 600), click.size());
        assertThat(reach).allMatch(seconds -> seconds <= 600);
        assertThat(click).allMatch(seconds -> seconds >= 1 && seconds <= 5400);
    }

    private static ScenarioOptions options(Profile profile) {
        return ScenarioOptions.builder()
                .seed(5)
                .profile(profile)
                .errorRate(ERROR_RATE)
                .limit(Limit.recipients(20_000))
                .build();
    }

    private static void assertShare(String what, double expected, long count, int of) {
        double deviation = Math.sqrt(of * expected * (1 - expected));
        assertThat((double) count)
                .as("%s: %d of %d", what, count, of)
                .isBetween(of * expected - 4 * deviation - 1e-9, of * expected + 4 * deviation + 1e-9);
    }

    /** The sent events of recipients with one device. */
    private static List<PushEvent> single(List<PushEvent> events) {
        return events.stream()
                .filter(event -> event.stage() == Stage.SENT)
                .collect(groupingBy(Device::recipient))
                .values()
                .stream()
                .filter(own -> own.size() == 1)
                .map(own -> own.get(0))
                .toList();
    }

    private static List<List<PushEvent>> healthy(EventType type) {
        return DEVICES.values().stream()
                .filter(life -> life.get(0).type() == type)
                .filter(life -> life.stream().allMatch(event -> event.errCode() == 0))
                .toList();
    }

    private static long at(Stage stage, List<List<PushEvent>> lives) {
        return lives.stream()
                .filter(life -> life.stream().anyMatch(event -> event.stage() == stage))
                .count();
    }

    private static List<Long> delays(Stage from, Stage to) {
        return DEVICES.values().stream()
                .filter(life -> life.stream().anyMatch(event -> event.stage() == from)
                        && life.stream().anyMatch(event -> event.stage() == to))
                .map(life -> Duration.between(time(life, from), time(life, to)).toSeconds())
                .toList();
    }

    private static long below(List<Long> delays, long seconds) {
        return delays.stream().filter(delay -> delay < seconds).count();
    }

    private static Instant time(List<PushEvent> life, Stage stage) {
        return life.stream()
                .filter(event -> event.stage() == stage)
                .findAny()
                .orElseThrow()
                .eventTime();
    }
}
