package dev.pushback.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pushback.schema.json.JsonText;
import dev.pushback.schema.json.Violation;
import dev.pushback.schema.json.WireSchema;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfflinePushEventTest {

    private static final Instant SENT = Instant.ofEpochSecond(1557481126);

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

    @Test
    void isWrittenAsThePageShowsIt() throws IOException {
        assertThat(Wire.encode(new OfflinePushCallback(List.of(TO_ONE, TO_GROUP))))
                .asString(UTF_8)
                .isEqualTo(new String(sample(), UTF_8).strip());
    }

    @Test
    void theSampleOfThePageKeepsTheSchema() throws IOException {
        assertThat(WireSchema.OFFLINE_PUSH.check(sample())).isEmpty();
    }

    @Test
    void aMessageToAGroupMayLackItsRandomNumber() throws IOException {
        JsonText body = JsonText.parse(sample()).without("/Events/1/MsgRandom");
        assertThat(WireSchema.OFFLINE_PUSH.check(body.bytes())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/Events/0/MsgKey, /Events/0/MsgKey, msg-key",
        "/Events/0/MsgRandom, /Events/0/MsgRandom, msg-key",
        "/Events/1/GroupID, /Events/1/GroupID, group-id",
        "/Events/1/PushID, /Events/1/PushID, offline-push-members"
    })
    void whatItsTypeNeedsIsMissed(String removed, String pointer, String rule) throws IOException {
        byte[] body = JsonText.parse(sample()).without(removed).bytes();
        assertThat(WireSchema.OFFLINE_PUSH.check(body)).singleElement().satisfies(violation -> {
            assertThat(violation.pointer()).isEqualTo(pointer);
            assertThat(violation.rule().id()).isEqualTo(rule);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CallbackCommand",
                "EventType",
                "EventTime",
                "From_Account",
                "To_Account",
                "PushPlatform",
                "PushStage",
                "MsgKey",
                "GroupID",
                "MsgSeq",
                "MsgRandom",
                "MsgTime",
                "PushID",
                "ErrCode",
                "ErrInfo"
            })
    void refusesEachMemberInAnotherType(String member) throws IOException {
        String pointer = "/Events/1/" + member;
        for (String value : List.of("[]", "{}", "null", "true", "0.5")) {
            byte[] body = JsonText.parse(sample())
                    .with(pointer, JsonText.parse(value))
                    .bytes();
            assertThat(WireSchema.OFFLINE_PUSH.check(body))
                    .as(value)
                    .extracting(Violation::pointer)
                    .containsOnly(pointer);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0x1_0000_0000L})
    void numbersOfMessagesHave32Bits(long number) throws IOException {
        byte[] body = JsonText.parse(sample()).with("/Events/0/MsgSeq", number).bytes();
        assertThat(WireSchema.OFFLINE_PUSH.check(body))
                .singleElement()
                .satisfies(violation -> assertThat(violation.rule().id()).isEqualTo("msg-numbers"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OfflinePushEvent(
                        ChatType.GROUP, SENT, "a", "b", Platform.FCM, Stage.SENT, "g", number, null, SENT, "p", 0, ""));
    }

    @Test
    void aMessageIsToAPersonOrToAGroup() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OfflinePushEvent(
                        ChatType.GROUP, SENT, "a", "b", Platform.FCM, Stage.SENT, null, 1, null, SENT, "p", 0, ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OfflinePushEvent(
                        ChatType.ONE_TO_ONE, SENT, "a", "b", Platform.FCM, Stage.SENT, "g", 1, 1L, SENT, "p", 0, ""));
    }

    private static byte[] sample() throws IOException {
        try (InputStream file = OfflinePushEventTest.class.getResourceAsStream("/offline-push/page-sample.json")) {
            return file.readAllBytes();
        }
    }
}
