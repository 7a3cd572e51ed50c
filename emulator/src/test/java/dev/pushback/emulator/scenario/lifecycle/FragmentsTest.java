package dev.pushback.emulator.scenario.lifecycle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.emulator.coverage.EventShape;
import dev.pushback.emulator.scenario.EventJson;
import dev.pushback.schema.EventType;
import dev.pushback.schema.Platform;
import dev.pushback.schema.PushEvent;
import dev.pushback.schema.Stage;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FragmentsTest {

    private static final String LETTERS = "aZ09_-\"\\/\b\n\t\u0001\u007f é推\u2028😀{}[]:,";

    private final Random random = new Random(1);

    @Test
    void makeTheSameBytesAsJacksonOfRandomEvents() {
        for (int i = 0; i < 5_000; i++) {
            PushEvent event = event();
            EventShape shape = EventShape.of(event);
            Fragments own = Fragments.of(shape, event.taskId(), event.dataId(), event.taskTime());
            Fragments ofTask =
                    Fragments.of(EventShape.sent(event.type()), event.taskId(), event.dataId(), event.taskTime());
            Fragments ofShape = Fragments.of(shape);
            String values = event.eventTime().getEpochSecond() + new String(own.middle(), UTF_8) + event.toAccount();

            assertThat(new String(ofTask.head(), UTF_8) + values + new String(ofShape.tail(), UTF_8))
                    .isEqualTo(new String(EventJson.of(event), UTF_8));
            assertThat(ofTask.middle()).isEqualTo(ofShape.middle()).isEqualTo(own.middle());
        }
    }

    private PushEvent event() {
        EventType type = EventType.values()[random.nextInt(2)];
        Platform any = Platform.values()[random.nextInt(9)];
        boolean online = type == EventType.ONLINE;
        Platform device = random.nextBoolean() ? null : online ? any : Platform.UNKNOWN;
        return new PushEvent(
                PushEvent.COMMAND,
                type,
                "t" + text(40),
                random.nextBoolean() ? null : text(10),
                Instant.ofEpochSecond(random.nextLong(100_000_000_000L)),
                Instant.ofEpochSecond(random.nextLong(100_000_000_000L)),
                "user" + random.nextInt(),
                online ? Platform.UNKNOWN : any,
                device,
                Stage.values()[random.nextInt(3)],
                random.nextInt(),
                text(200));
    }

    private String text(int longest) {
        int[] letters = LETTERS.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(longest); i > 0; i--) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }
}
