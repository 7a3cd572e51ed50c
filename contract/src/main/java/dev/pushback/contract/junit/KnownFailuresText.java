package dev.pushback.contract.junit;

import dev.pushback.contract.Contract;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.KnownFailures;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Finds a list of known failures. */
final class KnownFailuresText {

    private KnownFailuresText() {}

    /** The list in a file. */
    static KnownFailures in(Path file) {
        try {
            return parsed(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new ExtensionConfigurationException("can't read the known failures in " + file.toAbsolutePath(), e);
        }
    }

    /** The list in a resource of the class path, or else in a file of that name. */
    static KnownFailures at(String name) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream stream = loader.getResourceAsStream(name)) {
            return stream == null
                    ? in(Path.of(name))
                    : parsed(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ExtensionConfigurationException("can't read the known failures in " + name, e);
        }
    }

    private static KnownFailures parsed(String name, String text) {
        return KnownFailures.parse(
                name, text, Contract.cases().stream().map(ContractCase::id).toList());
    }
}
