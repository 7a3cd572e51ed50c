package dev.pushback.contract.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The README and the guides, and what in them is made from code: a fence after {@code <!-- snippet: NAME -->} holds the region
 * between {@code // tag::NAME[]} and {@code // end::NAME[]} of the sources of {@code examples/jdk-receiver}, behind those of the
 * file's imports that it needs.
 */
public final class Docs {

    private static final Pattern SNIPPET =
            Pattern.compile("(<!-- snippet: (\\S+) -->\\n```java\\n).*?```", Pattern.DOTALL);
    private static final Pattern REGION =
            Pattern.compile("^ *// tag::(\\S+)\\[]\\n(.*?)^ *// end::\\1\\[]", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern IMPORT = Pattern.compile("^import (?:static )?[\\w.]+\\.(\\w+);$", Pattern.MULTILINE);
    private static final Path ROOT = root();

    private Docs() {}

    public static Path readme() {
        return ROOT.resolve("README.md");
    }

    public static Path guide(String name) {
        return ROOT.resolve("examples/guides").resolve(name);
    }

    /** The README and every guide, in English and in Chinese. */
    public static List<Path> all() {
        try (Stream<Path> guides = Files.walk(ROOT.resolve("examples/guides"), 2)) {
            return Stream.concat(
                            Stream.of(readme()),
                            guides.filter(file -> file.toString().endsWith(".md"))
                                    .sorted())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document with every snippet as it stands in the code. */
    public static String filled(String document) {
        Map<String, String> regions = regions();
        return SNIPPET.matcher(document)
                .replaceAll(
                        match -> Matcher.quoteReplacement(match.group(1) + region(regions, match.group(2)) + "```"));
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String region(Map<String, String> regions, String name) {
        if (!regions.containsKey(name)) {
            throw new AssertionError("no example has a region tag::" + name + "[]; there are " + regions.keySet());
        }
        return regions.get(name);
    }

    private static Map<String, String> regions() {
        try (Stream<Path> files = Files.walk(ROOT.resolve("examples/jdk-receiver/src"))) {
            Map<String, String> regions = new HashMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher region = REGION.matcher(read(file));
                while (region.find()) {
                    String code = region.group(2).stripTrailing().stripIndent() + "\n";
                    String before = regions.put(region.group(1), imports(read(file), code) + code);
                    if (before != null) {
                        throw new AssertionError("two regions are called " + region.group(1) + ", one in " + file);
                    }
                }
            }
            return regions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Static ones first, and a line between, as in the file. */
    private static String imports(String file, String code) {
        Map<Boolean, String> needed = IMPORT.matcher(file)
                .results()
                .filter(one -> Pattern.compile("\\b" + one.group(1) + "\\b")
                        .matcher(code)
                        .find())
                .map(one -> one.group() + "\n")
                .collect(Collectors.partitioningBy(one -> one.startsWith("import static "), Collectors.joining()));
        return Stream.of(needed.get(true), needed.get(false))
                .filter(some -> !some.isEmpty())
                .map(some -> some + "\n")
                .collect(Collectors.joining());
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("LICENSE"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
