package dev.pushback.contract.junit;

import dev.pushback.contract.run.RunOptions;
import dev.pushback.emulator.PushEmulator;
import dev.pushback.emulator.target.Target;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An emulator that is closed with the test that asked for it. */
@SuppressWarnings("deprecation") // JUnit 5.10 closes nothing else
final class LiveEmulator implements ExtensionContext.Store.CloseableResource, AutoCloseable {

    private final PushEmulator emulator;

    private LiveEmulator(RunOptions options) {
        emulator = new PushEmulator(
                new Target(options.url(), options.sdkAppId(), options.token(), options.headers()),
                options.clock(),
                Setup.transport(options));
    }

    /** The emulator of this setup in this context; the same at every call. */
    static PushEmulator of(Setup setup, ExtensionContext context) {
        ExtensionContext.Namespace space = ExtensionContext.Namespace.create(LiveEmulator.class, setup);
        return context.getStore(space)
                .getOrComputeIfAbsent(
                        LiveEmulator.class,
                        key -> new LiveEmulator(setup.options(Parameters.of(context))),
                        LiveEmulator.class)
                .emulator;
    }

    @Override
    public void close() {
        emulator.close();
    }
}
