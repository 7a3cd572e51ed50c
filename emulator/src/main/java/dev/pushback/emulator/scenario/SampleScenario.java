package dev.pushback.emulator.scenario;

import dev.pushback.emulator.coverage.PushCombinations;
import dev.pushback.schema.EventType;
import dev.pushback.schema.Platform;
import dev.pushback.schema.PushCallback;
import dev.pushback.schema.PushEvent;
import dev.pushback.schema.Stage;
import dev.pushback.schema.rule.Rule;
import java.time.Instant;
import java.util.List;

/**
 * The documented request packet, as it is, as often as it is asked for.
 *
 * <p>Source: {@link Rule#EVENTS_MIX}.
 */
public final class SampleScenario implements Scenario {

    private static final Instant TASK_TIME = ScenarioOptions.SAMPLE_TASK_TIME;
    private static final String TASK = "657bf434_537529d8_2000005e80aa873_2780d131_";

    public static final PushCallback PACKET = new PushCallback(List.of(
            event(EventType.OFFLINE, TASK + "bc614e", 1, "user2", Platform.APNS),
            event(EventType.ONLINE, TASK + "9", 2, "user3", Platform.UNKNOWN)));

    private final LimitCounter quota;
    private final PushCombinations combinations;

    public SampleScenario(ScenarioOptions options, PushCombinations combinations) {
        this.quota = new LimitCounter(options);
        this.combinations = combinations;
    }

    @Override
    public boolean next(Batch batch) {
        batch.clear();
        int events = quota.cut(PACKET.events().size());
        if (events == 0) {
            return false;
        }
        EventJson.open(batch);
        for (PushEvent event : PACKET.events().subList(0, events)) {
            EventJson.add(batch, EventJson.of(event), combinations.id(event));
        }
        EventJson.close(batch);
        quota.used(events);
        return true;
    }

    private static PushEvent event(EventType type, String task, int seconds, String account, Platform platform) {
        return new PushEvent(
                PushEvent.COMMAND,
                type,
                task,
                null,
                TASK_TIME,
                TASK_TIME.plusSeconds(seconds),
                account,
                platform,
                null,
                Stage.SENT,
                0,
                "OK");
    }
}
