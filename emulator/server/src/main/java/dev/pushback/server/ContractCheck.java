package dev.pushback.server;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.function.Consumer;
import org.apiguardian.api.API;

/**
 * Plays the cases of a contract against the app that callbacks go to, for the page's button. Who starts a server hands one
 * in; without it the page has no such button.
 */
@API(status = API.Status.STABLE)
public interface ContractCheck {

    /** How many cases there are. */
    int cases();

    /**
     * Plays them all, which takes its time.
     *
     * @param listener told of each verdict as it falls, on this thread
     * @return what it came to
     */
    Outcome play(Consumer<CaseVerdict> listener);

    /**
     * A sentence in both languages.
     *
     * @param en in English
     * @param zh in Chinese
     */
    record Words(String en, String zh) {

        /** Nothing to say. */
        public static final Words NONE = new Words("", "");

        /** Checks that nothing is null. */
        public Words {
            requireNonNull(en, "en");
            requireNonNull(zh, "zh");
        }
    }

    /**
     * What is said of one case; what a receiver wrote is in it as it came.
     *
     * @param id such as {@code reply.error-code-integer}
     * @param level MUST or SHOULD
     * @param verdict passed, failed, warned or skipped
     * @param title what a receiver does
     * @param reason why it was skipped, or what else must be known; may be empty
     * @param expected what must have come back; empty unless failed or warned
     * @param actual what came back; empty unless failed or warned
     * @param remedy what to do about it; may be empty
     * @param source the page that says so
     */
    record CaseVerdict(
            String id,
            String level,
            String verdict,
            Words title,
            Words reason,
            Words expected,
            Words actual,
            Words remedy,
            Words source) {}

    /**
     * What a run came to.
     *
     * @param verdict conformant, partial, violated or unreachable
     * @param headline what must be known first; may be empty
     * @param counts how many cases by verdict
     */
    record Outcome(String verdict, Words headline, Map<String, Integer> counts) {

        /** Copies the map. */
        public Outcome {
            counts = Map.copyOf(counts);
        }
    }
}
