package dev.pushback.contract.probe;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * A stored row of a push.
 *
 * @param account {@code To_Account} as stored
 * @param members further members by their names on the wire, as text; what the receiver does not keep is not there
 */
@API(status = API.Status.STABLE)
public record TaskRow(String account, Map<String, String> members) {

    /** Copies the members. */
    public TaskRow {
        requireNonNull(account, "account");
        members = Map.copyOf(members);
    }

    static TaskRow of(String account, StoredEvent event) {
        Map<String, String> members = new LinkedHashMap<>();
        put(members, "EventType", event.type());
        put(members, "PushPlatform", event.platform());
        put(members, "DeviceType", event.device());
        put(members, "PushStage", event.stage());
        put(members, "ErrCode", event.errCode());
        put(members, "ErrInfo", event.errInfo());
        put(members, "DataId", event.dataId());
        return new TaskRow(account, members);
    }

    private static void put(Map<String, String> members, String name, Object value) {
        if (value != null) {
            members.put(name, value.toString());
        }
    }
}
