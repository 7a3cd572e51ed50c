package dev.pushback.emulator.traffic;

import dev.pushback.emulator.coverage.MessageCombinations;
import dev.pushback.emulator.scenario.Filter;
import dev.pushback.emulator.scenario.Scenario;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.schema.ChatType;
import dev.pushback.schema.OfflinePushCallback;
import dev.pushback.schema.OfflinePushEvent;
import dev.pushback.schema.Platform;
import dev.pushback.schema.Stage;
import dev.pushback.schema.Wire;
import dev.pushback.schema.rule.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** {@code Push.OfflinePush}. */
final class MessageTraffic implements KindTraffic {

    private static final Instant SENT = Instant.ofEpochSecond(1557481126);

    /** The two events of the page's sample; source: {@link Rule#PUSH_ID}. */
    private static final OfflinePushEvent TO_ONE = new OfflinePushEvent(
            ChatType.ONE_TO_ONE,
            SENT.plusSeconds(2),
            "user1",
            "user2",
            Platform.APNS,
            Stage.SENT,
            null,
            48374,
            2837546L,
            SENT,
            "67120c46_6a4086c0_9bf5fb50_200002d1089b322_2000005d8d46421",
            0,
            "OK");

    private static final OfflinePushEvent TO_GROUP = new OfflinePushEvent(
            ChatType.GROUP,
            SENT.plusSeconds(3),
            "user1",
            "user3",
            Platform.XIAOMI,
            Stage.REACHED,
            "@TGS#12DEVUDHQ",
            0xffff_ffffL,
            0xffff_ffffL,
            SENT,
            "6710c631_85_392fcbcff_200000b2f2c6820_200002c869bfb81",
            0,
            "OK");

    @Override
    public MessageCombinations combinations(ScenarioOptions options) {
        Filter filter = options.filter();
        return MessageCombinations.of(
                filter.chatTypes(), filter.platforms(), filter.stages(), options.silent(), options.errors()::errors);
    }

    @Override
    public Scenario drawn(ScenarioOptions options) {
        MessageCombinations combinations = combinations(options);
        return switch (options.kind()) {
            case SAMPLE -> new RepeatedScenario(options, List.of(TO_ONE, TO_GROUP), combinations);
            case MATRIX ->
                new MatrixScenario(options, combinations.size(), new MessageMatrix(options, combinations)::event);
            case LIFECYCLE -> new MessageScenario(options, combinations);
        };
    }

    @Override
    public List<byte[]> largest(ScenarioOptions options) {
        Set<ChatType> types = options.filter().chatTypes();
        int events = (int) Math.min(options.batch().max(), options.limit().events());
        return types.stream()
                .map(first -> Wire.encode(alternating(first, types, events)))
                .toList();
    }

    @Override
    public byte[] sample() {
        return Wire.encode(new OfflinePushCallback(List.of(TO_ONE, TO_GROUP)));
    }

    @Override
    public void check(byte[] body) {
        Wire.decodeOfflinePush(body);
    }

    private static OfflinePushCallback alternating(ChatType first, Set<ChatType> types, int events) {
        return new OfflinePushCallback(IntStream.range(0, events)
                .mapToObj(i -> (types.size() == 1 || i % 2 == 0) == (first == ChatType.GROUP) ? TO_GROUP : TO_ONE)
                .toList());
    }
}
