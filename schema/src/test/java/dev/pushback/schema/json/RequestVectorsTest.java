package dev.pushback.schema.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pushback.schema.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestVectorsTest {

    private static final JsonText SAMPLE =
            JsonText.parse(Vector.of("request/valid/page-sample.json").bytes());

    private static final Path TOLD = Path.of("src/test/resources/request/invalid.txt");

    /** What is wrong with a vector is told by the schemas, which golden files are, too. */
    @BeforeAll
    static void writeSchemasFirst() throws Exception {
        VendorsInSchemasTest.writeAnewIfAsked();
    }

    static List<Vector> valid() {
        return Vector.in("request/valid");
    }

    @ParameterizedTest
    @MethodSource("valid")
    void acceptsEachValidVector(Vector vector) {
        assertThat(WireSchema.REQUEST.check(vector.bytes())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("valid")
    void bindsEachValidVector(Vector vector) {
        assertThat(Wire.decodeCallback(vector.bytes()).events())
                .hasSize(JsonText.parse(vector.bytes()).size("/Events"));
    }

    @Test
    @Tag("golden")
    void tellsWhatIsWrongWithEachInvalidVector() throws IOException {
        List<String> told = new ArrayList<>();
        for (Vector vector : Vector.in("request/invalid")) {
            List<Violation> violations = WireSchema.REQUEST.check(vector.bytes());
            assertThat(violations).as(vector.name()).isNotEmpty();
            violations.forEach(violation -> told.add(vector.name() + " " + violation));
        }
        if ("write".equals(System.getProperty("pushback.golden"))) {
            Files.write(TOLD, told);
        }
        assertThat(told).isEqualTo(Files.readAllLines(TOLD));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 50, 99, 100})
    void acceptsBatchesOfUpTo100Events(int events) {
        assertThat(WireSchema.REQUEST.check(batch(events))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 101, 102, 5000})
    void refusesBatchesOfOtherSizesOnce(int events) {
        assertThat(WireSchema.REQUEST.check(batch(events))).singleElement().satisfies(violation -> {
            assertThat(violation.pointer()).isEqualTo("/Events");
            assertThat(violation.actual()).hasToString("an array of " + events + " elements");
        });
    }

    static Stream<String> documentedMembers() throws StrictJson.NotJson {
        List<String> names = new ArrayList<>();
        JsonNode members =
                StrictJson.read(WireSchema.REQUEST.text().getBytes(UTF_8)).at("/$defs/Event/properties");
        members.fieldNames().forEachRemaining(names::add);
        return names.stream();
    }

    @ParameterizedTest
    @MethodSource("documentedMembers")
    void refusesEachMemberInEveryOtherType(String member) {
        String pointer = "/Events/0/" + member;
        Stream.of("[]", "{}", "null", "true", "1.0", "0.5")
                .forEach(value -> assertThat(WireSchema.REQUEST.check(
                                SAMPLE.with(pointer, JsonText.parse(value)).bytes()))
                        .as(value)
                        .extracting(Violation::pointer)
                        .containsOnly(pointer));
    }

    @Test
    void knowsTheTwelveMembersOfThePage() throws StrictJson.NotJson {
        assertThat(documentedMembers())
                .containsExactly(
                        "CallbackCommand",
                        "EventType",
                        "TaskId",
                        "DataId",
                        "TaskTime",
                        "EventTime",
                        "To_Account",
                        "PushPlatform",
                        "DeviceType",
                        "PushStage",
                        "ErrCode",
                        "ErrInfo");
    }

    @Test
    void judgesMillionsOfRubbishEventsWithoutTellingEach() {
        byte[] body = ("{\"Events\":[" + "0,".repeat(1_000_000) + "0.5]}").getBytes(UTF_8);

        assertThat(WireSchema.REQUEST.check(body)).hasSize(102);
    }

    @Test
    void tellsADataIdOfTooManyBytesBesideOtherFaults() {
        byte[] body = SAMPLE.with("/Events/0/DataId", "中".repeat(22))
                .with("/Events/1/PushStage", "1")
                .bytes();

        assertThat(WireSchema.REQUEST.check(body))
                .extracting(Violation::pointer)
                .containsExactlyInAnyOrder("/Events/0/DataId", "/Events/1/PushStage");
    }

    private static byte[] batch(int events) {
        String array = IntStream.range(0, events)
                .mapToObj(i -> SAMPLE.at("/Events/" + i % 2).toString())
                .collect(Collectors.joining(",", "[", "]"));
        return SAMPLE.with("/Events", JsonText.parse(array)).bytes();
    }
}
