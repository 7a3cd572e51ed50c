package dev.pushback.schema.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.schema.Wire;
import dev.pushback.schema.rule.Level;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Mutates the vectors by seed; {@code -Dpushback.fuzz=1000000} asks for more than the few thousand of every build. */
class FuzzTest {

    private static final int COUNT = Integer.getInteger("pushback.fuzz", 4000);
    private static final long SEED = Long.getLong("pushback.fuzz.seed", 42);

    @Test
    void judgesEveryMutatedReplyTheSameTwiceAndAsTheSchemaDoes() {
        Mutator mutator =
                new Mutator(new SplittableRandom(SEED), vectors("reply/valid", "reply/warned", "reply/invalid"));
        for (int i = 0; i < COUNT; i++) {
            byte[] body = mutator.next();
            ReplyReading reading = ReplyReading.of(body);
            boolean breaksMust =
                    reading.faults().stream().anyMatch(fault -> fault.rule().level() == Level.MUST);
            boolean valid = WireSchema.REPLY.check(body).isEmpty();
            if (reading.faults().isEmpty()) {
                assertThat(Wire.decodeReply(body)).isEqualTo(reading.reply().orElseThrow());
            }
            if (reading.fault(ReplyAspect.JSON).isPresent()) {
                assertThat(reading.fault(ReplyAspect.JSON).get().actual())
                        .as("seed %d, reply %d", SEED, i)
                        .asString()
                        .doesNotContain("Unexpected", "Unrecognized", "expecting", "Illegal");
            }
            ReplyReading again = ReplyReading.of(body);
            if (valid == breaksMust
                    || !reading.faults().equals(again.faults())
                    || !Arrays.equals(openOf(reading), openOf(again))
                    || reading.acknowledges() && (reading.refuses() || !valid)) {
                assertThat(reading.faults())
                        .as("seed %d, reply %d, valid %s: %s", SEED, i, valid, Arrays.toString(body))
                        .isEqualTo(again.faults())
                        .isNull();
            }
        }
    }

    @Test
    void judgesEveryMutatedCallbackTheSameTwiceAndBindsTheValid() {
        Mutator mutator = new Mutator(new SplittableRandom(SEED), vectors("request/valid", "request/invalid"));
        int bound = 0;
        for (int i = 0; i < COUNT; i++) {
            byte[] body = mutator.next();
            List<Violation> violations = WireSchema.REQUEST.check(body);
            assertThat(WireSchema.REQUEST.check(body)).isEqualTo(violations);
            if (violations.isEmpty()) {
                byte[] rebuilt = Wire.encode(Wire.decodeCallback(body));
                assertThat(WireSchema.REQUEST.check(rebuilt)).isEmpty();
                bound++;
            }
        }
        assertThat(bound).as("valid ones among the mutated").isPositive();
    }

    private static List<byte[]> vectors(String... directories) {
        return Stream.of(directories)
                .flatMap(directory -> Vector.in(directory).stream())
                .map(Vector::bytes)
                .filter(bytes -> bytes.length < 4000)
                .toList();
    }

    private static boolean[] openOf(ReplyReading reading) {
        boolean[] open = new boolean[ReplyAspect.values().length];
        for (ReplyAspect aspect : ReplyAspect.values()) {
            open[aspect.ordinal()] = reading.isOpen(aspect);
        }
        return open;
    }
}
