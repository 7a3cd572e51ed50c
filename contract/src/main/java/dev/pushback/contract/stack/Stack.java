package dev.pushback.contract.stack;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/**
 * A framework, server or gateway that was measured as a receiver of callbacks, or in front of one.
 *
 * @param name the word for {@code --stack}
 * @param title its name in sentences
 * @param kind what it is
 * @param versions the releases measured; {@code null} if only its signs are known
 * @param measured the day, as {@code 2026-11-28}; {@code null} if only its signs are known
 * @param over the names of the stacks that it stands on, whose signs it shows too
 * @param example the folder of its receiver in {@code examples/stacks}; {@code null} if there is none
 * @param signs each of them is sure
 * @param traps what its defaults do to callbacks
 */
public record Stack(
        String name,
        String title,
        Kind kind,
        String versions,
        String measured,
        List<String> over,
        String example,
        List<Sign> signs,
        List<Trap> traps) {

    /** What answers callbacks, and what stands before it. */
    public enum Kind {
        /** What the receiver is written with. */
        @JsonProperty("framework")
        FRAMEWORK,
        /** Stands in for a receiver, and judges nothing. */
        @JsonProperty("stub")
        STUB,
        /** Passes callbacks on. */
        @JsonProperty("gateway")
        GATEWAY
    }

    /** Copies the lists. */
    public Stack {
        over = over == null ? List.of() : List.copyOf(over);
        signs = List.copyOf(signs);
        traps = List.copyOf(traps);
    }

    /** Whether it was run, and not only its signs are known. */
    public boolean isMeasured() {
        return versions != null;
    }

    /** The trap that explains this reply in this case, if one does. */
    public Optional<Trap> trap(String caseId, String reply) {
        return traps.stream().filter(trap -> trap.explains(caseId, reply)).findFirst();
    }

    /** Whether one of its signs is in the replies. */
    boolean isSeenIn(List<String> replies) {
        return signs.stream().anyMatch(sign -> sign.isSeenIn(replies));
    }
}
