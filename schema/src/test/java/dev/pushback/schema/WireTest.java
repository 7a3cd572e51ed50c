package dev.pushback.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pushback.schema.json.WireSchema;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {

    private static PushEvent event(EventType type, Platform platform, Platform device, Stage stage, String dataId) {
        return new PushEvent(
                PushEvent.COMMAND,
                type,
                "657bf434_537529d8_2000005e80aa873_2780d131_bc614e",
                dataId,
                Instant.ofEpochSecond(1_557_481_127, 999_000_000),
                Instant.ofEpochSecond(4_294_967_296L),
                "用户🙂",
                platform,
                device,
                stage,
                Integer.MIN_VALUE,
                "\"\\\n\u2028");
    }

    static Stream<PushEvent> everyEvent() {
        return Stream.of(Stage.values())
                .flatMap(stage -> Stream.of(Platform.values())
                        .flatMap(platform -> Stream.of(
                                event(EventType.OFFLINE, platform, null, stage, null),
                                event(EventType.OFFLINE, platform, Platform.UNKNOWN, stage, ""),
                                event(EventType.ONLINE, Platform.UNKNOWN, platform, stage, "中".repeat(21)))));
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void comesBackAsItWasSaveForPartsOfASecond(PushEvent event) {
        byte[] body = Wire.encode(new PushCallback(List.of(event)));
        PushEvent back = Wire.decodeCallback(body).events().get(0);

        assertThat(WireSchema.REQUEST.check(body)).isEmpty();
        assertThat(back).usingRecursiveComparison().ignoringFields("taskTime").isEqualTo(event);
        assertThat(back.taskTime()).isEqualTo(Instant.ofEpochSecond(1_557_481_127));
        assertThat(Wire.encode(new PushCallback(List.of(back)))).isEqualTo(body);
    }

    @Test
    void writesMembersInTheOrderOfTheTable() {
        PushEvent event = event(EventType.OFFLINE, Platform.HONOR, Platform.UNKNOWN, Stage.CLICKED, "d");

        assertThat(new String(Wire.encode(new PushCallback(List.of(event))), UTF_8))
                .isEqualTo("{\"Events\":[{\"CallbackCommand\":\"Push.AllMemberPush\",\"EventType\":1,"
                        + "\"TaskId\":\"657bf434_537529d8_2000005e80aa873_2780d131_bc614e\",\"DataId\":\"d\","
                        + "\"TaskTime\":1557481127,\"EventTime\":4294967296,\"To_Account\":\"用户🙂\","
                        + "\"PushPlatform\":8,\"DeviceType\":0,\"PushStage\":3,\"ErrCode\":-2147483648,"
                        + "\"ErrInfo\":\"\\\"\\\\\\n\u2028\"}]}");
    }

    @Test
    void writesTheDocumentedReplies() {
        assertThat(new String(Wire.encode(Reply.ok()), UTF_8))
                .isEqualTo("{\"ActionStatus\":\"OK\",\"ErrorInfo\":\"\",\"ErrorCode\":0}");
        assertThat(new String(Wire.encode(Reply.failure("no")), UTF_8))
                .isEqualTo("{\"ActionStatus\":\"FAILURE\",\"ErrorInfo\":\"no\",\"ErrorCode\":1}");
        assertThat(Wire.decodeReply(Wire.encode(Reply.failure("no")))).isEqualTo(Reply.failure("no"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"Events\":null}",
                "{\"Events\":[]}",
                "{\"Events\":[null]}",
                "{\"Events\":[{}]}",
                "{\"Events\":[{\"EventType\":9}]}",
                "{\"Events\":[{\"TaskTime\":99999999999999999}]}",
                "{\"Events\":[{\"TaskTime\":1e999999999}]}",
                "{\"Events\":[{\"TaskTime\":1e99999999999999}]}",
                "<html>"
            })
    void refusesWhatIsNoCallback(String body) {
        assertThatIllegalArgumentException().isThrownBy(() -> Wire.decodeCallback(body.getBytes(UTF_8)));
        assertThatIllegalArgumentException().isThrownBy(() -> Wire.decodeReply(body.getBytes(UTF_8)));
    }

    @Test
    void refusesBytesBehindACallback() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Wire.decodeReply((new String(Wire.encode(Reply.ok()), UTF_8) + "{}").getBytes(UTF_8)));
    }
}
