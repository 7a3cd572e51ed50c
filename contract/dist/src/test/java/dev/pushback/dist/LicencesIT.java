package dev.pushback.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the jar, the list of its parts and their licences against each other, in each package that has the jar. */
class LicencesIT {

    private static final Pattern PART = Pattern.compile("META-INF/maven/([^/]+)/([^/]+)/pom\\.properties");

    /** Ours, and what Netty's own jar has inside. */
    private static final Set<String> NO_PARTS = Set.of("dev.pushback", "org.jctools");

    @TempDir
    Path temporary;

    @Test
    void listNamesEveryPartOfTheJar() throws IOException {
        List<String> listed = new ArrayList<>();
        parts(unpacked("pushback-%s.tar.gz"))
                .forEach(part -> listed.add(
                        part.get("group").asText() + ":" + part.get("name").asText()));

        assertThat(inside(Path.of(Out.JAR))).hasSizeGreaterThan(20).isSubsetOf(listed);
        assertThat(listed).contains("io.micrometer:micrometer-core", "com.google.protobuf:protobuf-java");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pushback-%s.tar.gz", "pushback-%s.zip", "pushback-%s-npm.tgz"})
    void everyPartsLicenceComesAlong(String archive) throws IOException {
        Path home = unpacked(archive);

        assertThat(home.resolve("LICENSE")).content().contains("Apache License");
        assertThat(parts(home)).hasSizeGreaterThan(20).allSatisfy(part -> {
            if (!licence(part).startsWith("Apache")) {
                String name = part.get("name").asText();
                assertThat(texts(home, name, part.get("version").asText()))
                        .as("%s, %s", name, licence(part))
                        .isNotEmpty();
            }
        });
    }

    private static String licence(JsonNode part) {
        JsonNode first = part.at("/licenses/0");
        return Stream.of("/license/id", "/license/name", "/expression")
                .map(place -> first.at(place).asText())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("no licence told");
    }

    /** What its jar brings, or what we have put there because it brings nothing. */
    private static List<Path> texts(Path home, String name, String version) throws IOException {
        try (Stream<Path> all = Files.walk(home.resolve("licenses"))) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> {
                        String place = home.resolve("licenses").relativize(file).toString();
                        return place.startsWith(name + "-" + version) || place.equals(name + "-LICENSE.txt");
                    })
                    .toList();
        }
    }

    private static List<JsonNode> parts(Path home) throws IOException {
        JsonNode list = new ObjectMapper().readTree(home.resolve("bom.json").toFile());
        return StreamSupport.stream(list.get("components").spliterator(), false)
                .filter(part -> !part.get("group").asText().equals("dev.pushback"))
                .toList();
    }

    private static Set<String> inside(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream()
                    .map(entry -> PART.matcher(entry.getName()))
                    .filter(Matcher::matches)
                    .filter(part -> !NO_PARTS.contains(part.group(1)))
                    .map(part -> part.group(1) + ":" + part.group(2))
                    .collect(Collectors.toSet());
        }
    }

    private Path unpacked(String archive) throws IOException {
        Path folder = Out.unpacked(Out.file(archive.formatted(Out.VERSION)), temporary.resolve("unpacked"));
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findFirst().orElseThrow();
        }
    }
}
