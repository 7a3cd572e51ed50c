package dev.pushback.schema.kind;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pushback.schema.PushEvent;
import dev.pushback.schema.json.JsonText;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CallbackKindTest {

    private static final EventSeed SEED = new EventSeed(1400187352L, Instant.ofEpochSecond(1_761_561_563), 7);

    static List<CallbackKind> kinds() {
        return CallbackKind.all();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isFoundByItsCommand(CallbackKind kind) {
        assertThat(CallbackKind.of(kind.command())).containsSame(kind);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void itsPlainEventKeepsItsSchemaAndHasEachRequiredMember(CallbackKind kind) {
        JsonText event = kind.plainEvent(SEED);
        JsonText body = JsonText.parse("{\"Events\":[" + event + "]}");
        assertThat(kind.schema().check(body.bytes())).isEmpty();
        assertThat(kind.members())
                .filteredOn(member -> !member.optional())
                .allSatisfy(member -> assertThat(event.has("/" + member.name()))
                        .as(member.name())
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theSameSeedMakesTheSameEventAndAnotherOneAnotherPush(CallbackKind kind) {
        EventSeed other = new EventSeed(SEED.sdkAppId(), SEED.time(), 8);
        String pushId = "/" + kind.named(EventMember.Role.PUSH_ID).get(0);
        assertThat(kind.plainEvent(SEED)).isEqualTo(kind.plainEvent(SEED));
        assertThat(kind.plainEvent(other).at(pushId))
                .isNotEqualTo(kind.plainEvent(SEED).at(pushId));
    }

    @Test
    void anUnknownCommandIsNoKind() {
        assertThat(CallbackKind.of("State.StateChange")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void namesTheMembersOfItsSchemaInTheirOrder(CallbackKind kind) throws IOException {
        List<String> properties = new ArrayList<>();
        new ObjectMapper()
                .readTree(kind.schema().text())
                .at("/$defs/Event/properties")
                .fieldNames()
                .forEachRemaining(properties::add);
        assertThat(kind.members()).extracting(EventMember::name).containsExactlyElementsOf(properties);
    }

    @Test
    void anotherDeviceOfAMessageIsAnotherEvent() {
        assertThat(CallbackKind.OFFLINE_PUSH.identity())
                .containsExactly("EventType", "PushID", "To_Account", "PushPlatform", "PushStage");
    }

    @Test
    void toldTwiceIsWhatDiffersInTextsOrTimesOnly() {
        assertThat(CallbackKind.of(PushEvent.COMMAND).orElseThrow().identity())
                .containsExactly("EventType", "TaskId", "To_Account", "PushPlatform", "DeviceType", "PushStage");
    }
}
