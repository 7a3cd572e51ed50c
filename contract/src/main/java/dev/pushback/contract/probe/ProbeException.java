package dev.pushback.contract.probe;

/** Thrown when a probe can't tell what is stored; the message says why. */
public final class ProbeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** For this reason. */
    public ProbeException(String message) {
        super(message);
    }
}
