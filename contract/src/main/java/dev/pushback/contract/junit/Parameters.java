package dev.pushback.contract.junit;

import dev.pushback.contract.run.RunOptions;
import dev.pushback.emulator.http.TransportOptions;
import dev.pushback.emulator.load.plan.Units;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The platform's configuration parameters {@code pushback.*}, from {@code junit-platform.properties} or wherever else the
 * platform takes them from. They are called as the flags of the command line are.
 *
 * @param source finds the text of a parameter by its whole name
 */
record Parameters(Function<String, Optional<String>> source) {

    private static final String PREFIX = "pushback.";

    static Parameters of(ExtensionContext context) {
        return new Parameters(context::getConfigurationParameter);
    }

    /** The options with what the parameters say. */
    RunOptions applyTo(RunOptions options) {
        return options.but()
                .sdkAppId(read("sdk-app-id", "a number", Long::valueOf).orElse(options.sdkAppId()))
                .seed(read("seed", "a number", Long::valueOf).orElse(options.seed()))
                .strict(flag("strict"))
                .token(read("token-file", "a readable file", Parameters::content)
                        .orElse(options.token()))
                .knownFailures(text("known-failures").map(KnownFailuresText::at).orElse(options.knownFailures()))
                .transport(applyTo(options.transport()))
                .build();
    }

    /** The parts of a parameter with commas between; empty if it is not set. */
    List<String> list(String name) {
        return text(name)
                .map(text -> Arrays.stream(text.split(",")).map(String::strip).toList())
                .orElse(List.of());
    }

    /** Whether a parameter is {@code true}. */
    boolean flag(String name) {
        return read(name, "true or false", Parameters::bool).orElse(false);
    }

    /** The text of a parameter; empty if it is not set, or blank. */
    Optional<String> text(String name) {
        return source.apply(PREFIX + name).map(String::strip).filter(text -> !text.isEmpty());
    }

    private TransportOptions applyTo(TransportOptions transport) {
        TransportOptions.Tls tls = transport.tls();
        Path authorities = read("cacert", "a file", Path::of).orElse(tls.caCertificate());
        return transport
                .withTimeout(read("timeout", "a duration such as 500ms or 5s", Units::duration)
                        .orElse(transport.timeout()))
                .withTls(new TransportOptions.Tls(flag("insecure"), authorities, tls.certificate(), tls.key()));
    }

    private <T> Optional<T> read(String name, String what, Function<String, T> reader) {
        Optional<String> text = text(name);
        try {
            return text.map(reader);
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new ExtensionConfigurationException(
                    "the configuration parameter " + PREFIX + name + " must be " + what + ", was " + text.get(), e);
        }
    }

    private static boolean bool(String text) {
        if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            throw new IllegalArgumentException(text);
        }
        return Boolean.parseBoolean(text);
    }

    private static String content(String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
