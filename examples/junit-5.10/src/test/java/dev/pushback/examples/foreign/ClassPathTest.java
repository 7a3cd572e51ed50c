package dev.pushback.examples.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What one dependency brings along. */
class ClassPathTest {

    private static final List<String> EXPECTED = List.of(
            "pushback-",
            "netty-",
            "jackson-",
            "json-schema-validator-",
            "itu-",
            "slf4j-api-",
            "HdrHistogram-",
            "javafaker-",
            "commons-lang3-",
            "snakeyaml-",
            "generex-",
            "automaton-",
            "junit-",
            "opentest4j-",
            "apiguardian-",
            "jspecify-");

    private final List<String> jars = Arrays.stream(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> Path.of(entry).getFileName().toString())
            .filter(name -> name.endsWith(".jar") && !name.startsWith("surefire"))
            .toList();

    @Test
    void holdsNothingUnexpected() {
        List<String> unexpected = jars.stream()
                .filter(name -> EXPECTED.stream().noneMatch(name::startsWith))
                .toList();

        assertEquals(List.of(), unexpected);
        assertTrue(jars.stream().anyMatch(name -> name.startsWith("junit-jupiter-api-")), jars::toString);
    }

    @Test
    void holdsNoNativeCode() {
        assertEquals(
                List.of(),
                jars.stream()
                        .filter(name -> name.contains("linux") || name.contains("osx") || name.contains("windows"))
                        .toList());
    }
}
