package dev.pushback.schema.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.schema.Reply;
import dev.pushback.schema.Wire;
import dev.pushback.schema.rule.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReplyVectorsTest {

    static List<Vector> valid() {
        return Vector.in("reply/valid");
    }

    static List<Vector> warned() {
        return Vector.in("reply/warned");
    }

    static Stream<Vector> all() {
        return Stream.of(valid(), warned(), Vector.in("reply/invalid")).flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("valid")
    void findsNothingWrongWithAValidReply(Vector vector) {
        ReplyReading reading = ReplyReading.of(vector.bytes());

        assertThat(reading.faults()).isEmpty();
        assertThat(ReplyAspect.values()).noneMatch(reading::isOpen);
        assertThat(reading.reply()).contains(Wire.decodeReply(vector.bytes()));
        assertThat(reading.acknowledges()).isNotEqualTo(reading.refuses());
        assertThat(reading.refuses()).isEqualTo(vector.name().startsWith("failure"));
    }

    @ParameterizedTest
    @MethodSource("warned")
    void takesAnUnusualRefusalForOne(Vector vector) {
        ReplyReading reading = ReplyReading.of(vector.bytes());

        assertThat(reading.faults()).extracting(fault -> fault.rule().level()).containsOnly(Level.SHOULD);
        assertThat(reading.acknowledges()).isFalse();
        assertThat(reading.refuses()).isTrue();
    }

    @Test
    void namesTheFaultOfEachInvalidReply() {
        List<String> told = new ArrayList<>();
        for (Vector vector : Vector.in("reply/invalid")) {
            ReplyReading reading = ReplyReading.of(vector.bytes());
            assertThat(reading.acknowledges()).as(vector.name()).isFalse();
            assertThat(reading.refuses())
                    .as(vector.name())
                    .isEqualTo(vector.name().startsWith("fail"));
            for (ReplyAspect aspect : ReplyAspect.values()) {
                reading.fault(aspect).ifPresent(fault -> told.add(vector.name() + " " + aspect + " " + fault));
            }
        }
        assertThat(told).isEqualTo(Vector.told("reply/invalid.txt"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void agreesWithTheSchema(Vector vector) {
        boolean breaksMust = ReplyReading.of(vector.bytes()).faults().stream()
                .anyMatch(fault -> fault.rule().level() == Level.MUST);

        assertThat(WireSchema.REPLY.check(vector.bytes()).isEmpty()).isEqualTo(!breaksMust);
    }

    @ParameterizedTest
    @MethodSource("all")
    void neverCallsAnAspectBrokenAndOpen(Vector vector) {
        ReplyReading reading = ReplyReading.of(vector.bytes());

        assertThat(ReplyAspect.values())
                .noneMatch(aspect ->
                        reading.isOpen(aspect) && reading.fault(aspect).isPresent());
    }

    @Test
    void acceptsItsOwnReplies() {
        Stream.of(Reply.ok(), Reply.failure("no \"such\" 应用"))
                .map(Wire::encode)
                .forEach(bytes -> assertThat(ReplyReading.of(bytes).reply()).contains(Wire.decodeReply(bytes)));
    }
}
