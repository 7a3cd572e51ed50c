package dev.pushback.schema.kind;

import dev.pushback.schema.CallbackQuery;
import dev.pushback.schema.json.JsonText;
import dev.pushback.schema.json.WireSchema;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * One kind of callback: its command, and what its body holds. Bodies of every kind are {@code {"Events":[...]}} with 1 to 100
 * events; what an event is made of differs. Immutable, safe for any number of threads.
 */
@API(status = API.Status.STABLE)
public interface CallbackKind {

    /** Pushes to all users, to tags and to lists of users. */
    CallbackKind ALL_MEMBER_PUSH = new AllMemberPush();

    /** Offline pushes of chat messages. */
    CallbackKind OFFLINE_PUSH = new OfflinePush();

    /** All kinds. */
    static List<CallbackKind> all() {
        return List.of(ALL_MEMBER_PUSH, OFFLINE_PUSH);
    }

    /** The kind with this command; empty for a command that is not a kind of ours. */
    static Optional<CallbackKind> of(String command) {
        return all().stream().filter(kind -> kind.command().equals(command)).findFirst();
    }

    /** The kind that a callback's query names, as it stands behind the {@code ?}. */
    static Optional<CallbackKind> ofQuery(String query) {
        return Stream.of(query.split("&"))
                .filter(parameter -> parameter.startsWith(CallbackQuery.CALLBACK_COMMAND + "="))
                .findFirst()
                .flatMap(parameter -> of(parameter.substring(CallbackQuery.CALLBACK_COMMAND.length() + 1)));
    }

    /** The value of {@code CallbackCommand}, in the query and in each event. */
    String command();

    /** What judges the body. */
    WireSchema schema();

    /** The members of an event, in the order of the page. */
    @API(status = API.Status.INTERNAL)
    List<EventMember> members();

    /** A plain valid event, without an error and without optional members; its recipient is for the caller to say. */
    @API(status = API.Status.INTERNAL)
    JsonText plainEvent(EventSeed seed);

    /** The names of the members with this role, in the order of the page; empty if there are none. */
    @API(status = API.Status.INTERNAL)
    default List<String> named(EventMember.Role role) {
        return members().stream()
                .filter(member -> member.role() == role)
                .map(EventMember::name)
                .toList();
    }

    /** What the member with this name says; empty for a member that this kind does not know. */
    @API(status = API.Status.INTERNAL)
    default Optional<EventMember.Role> roleOf(String name) {
        for (EventMember member : members()) {
            if (member.name().equals(name)) {
                return Optional.of(member.role());
            }
        }
        return Optional.empty();
    }

    /**
     * What makes two events one and the same: members of equal value in all that names the push, the recipient, the device
     * and the stage. What differs in nothing but texts or times is the same event told twice.
     */
    default List<String> identity() {
        return Stream.of(
                        EventMember.Role.TYPE,
                        EventMember.Role.PUSH_ID,
                        EventMember.Role.RECIPIENT,
                        EventMember.Role.VENDOR,
                        EventMember.Role.DEVICE,
                        EventMember.Role.STAGE)
                .flatMap(role -> named(role).stream())
                .toList();
    }
}
