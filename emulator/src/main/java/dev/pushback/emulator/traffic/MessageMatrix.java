package dev.pushback.emulator.traffic;

import dev.pushback.emulator.coverage.MessageCombinations;
import dev.pushback.emulator.coverage.MessageShape;
import dev.pushback.emulator.scenario.EventJson;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.schema.ChatType;
import java.time.Instant;

/** An event of each combination of {@code Push.OfflinePush}; ten senders take turns. */
record MessageMatrix(ScenarioOptions options, MessageCombinations combinations) {

    private static final int SENDERS = 10;

    byte[] event(int id) {
        MessageShape shape = combinations.shape(id);
        Instant sent = options.start().plusSeconds(id % SENDERS);
        ChatMessage message =
                new ChatMessage(shape.type() == ChatType.GROUP, shape.hasRandom(), options.seed() + id % SENDERS, sent);
        return EventJson.of(message.event(
                options.sdkAppId(),
                "matrix-" + id,
                sent.plusSeconds(shape.stage().code()),
                shape.platform(),
                shape.stage(),
                shape.errCode(),
                shape.errInfo()));
    }
}
