package dev.pushback.schema;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.pushback.schema.rule.Rule;
import org.apiguardian.api.API;

/**
 * What a receiver answers.
 *
 * <p>Source: {@link Rule#REPLY_MEMBERS}, {@link Rule#ACTION_STATUS_WORDS}, {@link Rule#ERROR_CODE_VALUES}.
 *
 * @param actionStatus {@link #OK}, {@link #FAILURE}, or {@link #FAIL} as Tencent's other pages write it
 * @param errorInfo the failure in words, empty on success
 * @param errorCode 0 for success, 1 for an error
 */
@API(status = API.Status.STABLE)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Reply(
        @JsonProperty("ActionStatus") String actionStatus,
        @JsonProperty("ErrorInfo") String errorInfo,
        @JsonProperty("ErrorCode") long errorCode) {

    /** The word for success. */
    public static final String OK = "OK";

    /** The word for failure on the push pages. */
    public static final String FAILURE = "FAILURE";

    /** The word for failure on Tencent's other callback pages; see {@link Rule#FAILURE_WORD}. */
    public static final String FAIL = "FAIL";

    /** Checks that nothing is null. */
    public Reply {
        requireNonNull(actionStatus, "actionStatus");
        requireNonNull(errorInfo, "errorInfo");
    }

    /** The documented reply of success. */
    public static Reply ok() {
        return new Reply(OK, "", 0);
    }

    /** The documented reply of failure, with its reason in words. */
    public static Reply failure(String errorInfo) {
        return new Reply(FAILURE, errorInfo, 1);
    }

    /** Whether this says that the callback was taken. */
    public boolean acknowledges() {
        return actionStatus.equals(OK) && errorCode == 0;
    }
}
