package dev.pushback.emulator.traffic;

import dev.pushback.emulator.coverage.PushCombinations;
import dev.pushback.emulator.scenario.Filter;
import dev.pushback.emulator.scenario.SampleScenario;
import dev.pushback.emulator.scenario.Scenario;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.emulator.scenario.lifecycle.LifecycleScenario;
import dev.pushback.schema.EventType;
import dev.pushback.schema.Platform;
import dev.pushback.schema.PushCallback;
import dev.pushback.schema.PushEvent;
import dev.pushback.schema.Stage;
import dev.pushback.schema.Wire;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** {@code Push.AllMemberPush}. */
final class PushTraffic implements KindTraffic {

    @Override
    public PushCombinations combinations(ScenarioOptions options) {
        Filter filter = options.filter();
        return PushCombinations.of(
                filter.types(), filter.platforms(), filter.stages(), options.silent(), options.errors()::errors);
    }

    @Override
    public Scenario drawn(ScenarioOptions options) {
        PushCombinations combinations = combinations(options);
        return switch (options.kind()) {
            case SAMPLE -> new SampleScenario(options, combinations);
            case MATRIX ->
                new MatrixScenario(options, combinations.size(), new PushMatrix(options, combinations)::event);
            case LIFECYCLE -> new LifecycleScenario(options, combinations);
        };
    }

    @Override
    public List<byte[]> largest(ScenarioOptions options) {
        Set<EventType> types = options.filter().types();
        int events = (int) Math.min(options.batch().max(), options.limit().events());
        return types.stream()
                .map(first -> Wire.encode(alternating(first, types, events)))
                .toList();
    }

    @Override
    public byte[] sample() {
        return Wire.encode(SampleScenario.PACKET);
    }

    @Override
    public void check(byte[] body) {
        Wire.decodeCallback(body);
    }

    private static PushCallback alternating(EventType first, Set<EventType> types, int events) {
        return new PushCallback(IntStream.range(0, events)
                .mapToObj(i -> event(types.size() == 1 || i % 2 == 0 ? first : other(first)))
                .toList());
    }

    private static EventType other(EventType type) {
        return type == EventType.OFFLINE ? EventType.ONLINE : EventType.OFFLINE;
    }

    private static PushEvent event(EventType type) {
        Platform huawei = Platform.HUAWEI;
        boolean online = type == EventType.ONLINE;
        PushEvent sample = SampleScenario.PACKET.events().get(0);
        return new PushEvent(
                sample.command(),
                type,
                sample.taskId(),
                "",
                sample.taskTime(),
                sample.eventTime(),
                sample.toAccount(),
                online ? Platform.UNKNOWN : huawei,
                online ? huawei : Platform.UNKNOWN,
                Stage.SENT,
                0,
                sample.errInfo());
    }
}
