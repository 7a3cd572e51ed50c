package json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** A callback and its reply, in the forms in which receivers declare them. */
public final class Wire {

    private Wire() {}

    public record Batch(List<Event> Events) {}

    public record Event(String TaskId, String To_Account, long ErrCode, String ErrInfo, Integer DeviceType, Long TaskTime) {}

    public record Reply(String ActionStatus, String ErrorInfo, int ErrorCode) {
        static Reply ok() {
            return new Reply("OK", "", 0);
        }
    }

    public static class OpenBatch {
        public List<OpenEvent> Events;
    }

    public static class OpenEvent {
        public String TaskId;
        public String To_Account;
        public long ErrCode;
        public String ErrInfo;
        public Integer DeviceType;
        public Long TaskTime;
    }

    public static class OpenReply {
        public String ActionStatus = "OK";
        public String ErrorInfo = "";
        public int ErrorCode = 0;
    }

    public static class NamedBatch {
        @JsonProperty("Events")
        private List<Event> events;

        public List<Event> getEvents() {
            return events;
        }
    }

    public static class NamedReply {
        @JsonProperty("ActionStatus")
        private String actionStatus = "OK";

        @JsonProperty("ErrorInfo")
        private String errorInfo = "";

        @JsonProperty("ErrorCode")
        private int errorCode = 0;

        public String getActionStatus() {
            return actionStatus;
        }

        public String getErrorInfo() {
            return errorInfo;
        }

        public int getErrorCode() {
            return errorCode;
        }
    }

    static String told(Batch batch) {
        return told(batch.Events());
    }

    static String told(List<Event> events) {
        return events.stream()
                .map(event -> told(event.To_Account(), event.ErrCode(), event.ErrInfo(), event.DeviceType()))
                .toList()
                .toString();
    }

    static String told(OpenBatch batch) {
        return batch.Events.stream()
                .map(event -> told(event.To_Account, event.ErrCode, event.ErrInfo, event.DeviceType))
                .toList()
                .toString();
    }

    static String told(Object account, Object errCode, Object errInfo, Object deviceType) {
        return account + " " + errCode + " '" + errInfo + "' " + deviceType;
    }
}
