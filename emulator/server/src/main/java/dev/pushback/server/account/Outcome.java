package dev.pushback.server.account;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;

/**
 * How far every push on a device comes.
 *
 * @param kind how far
 * @param errCode the vendor's error, 0 unless it is {@link Kind#FAILED}
 */
@API(status = API.Status.STABLE)
public record Outcome(Kind kind, int errCode) {

    /** The ways in which a push can end. */
    public enum Kind {
        /** The vendor takes it, and nothing more is heard. */
        SENT("sent"),
        /** It arrives. */
        REACHED("reached"),
        /** It arrives and is opened. */
        CLICKED("clicked"),
        /** The vendor refuses it. */
        FAILED("error"),
        /** The device never told its token: nothing is handed to a vendor. */
        NO_TOKEN("no-token"),
        /** The app has no certificate for the vendor: nothing is handed to it. */
        NO_CERTIFICATE("no-certificate");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** How the users file writes it; an error is written as its code. */
        public String word() {
            return word;
        }
    }

    /** Checks that an error has a code, and nothing else has one. */
    public Outcome {
        requireNonNull(kind, "kind");
        if ((kind == Kind.FAILED) != (errCode != 0)) {
            throw new IllegalArgumentException("only a failure has an error code, and it must not be 0");
        }
    }

    /** One without an error. */
    public static Outcome of(Kind kind) {
        return new Outcome(kind, 0);
    }

    /** The vendor refuses it with this code. */
    public static Outcome failed(int errCode) {
        return new Outcome(Kind.FAILED, errCode);
    }

    /** How the users file writes it. */
    public String word() {
        return kind == Kind.FAILED ? Integer.toString(errCode) : kind.word();
    }
}
