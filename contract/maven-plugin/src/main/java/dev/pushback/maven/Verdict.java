package dev.pushback.maven;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * How a receiver did, as {@code verify} leaves it for {@code check}.
 *
 * @param execution the id of the plugin's execution
 * @param exitCode the program's: 0 kept, 1 broken, 2 wrong usage, 3 not judged
 * @param summary the last line that the program printed
 */
record Verdict(String execution, int exitCode, String summary) {

    private static final String ENDING = ".verdict";

    /** Keeps it in the folder, with a mark of the build that it is of. */
    void write(Path folder, String build) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("build", build);
        properties.setProperty("exitCode", Integer.toString(exitCode));
        properties.setProperty("summary", summary);
        Files.createDirectories(folder);
        try (Writer writer = Files.newBufferedWriter(folder.resolve(execution + ENDING))) {
            properties.store(writer, null);
        }
    }

    /** Reads those of this build; what an earlier one left says nothing of today's receiver. */
    static List<Verdict> read(Path folder, String build) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Verdict> verdicts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(it -> it.toString().endsWith(ENDING)).sorted().toList()) {
                Properties properties = properties(file);
                if (build.equals(properties.getProperty("build"))) {
                    verdicts.add(of(file, properties));
                }
            }
        }
        return verdicts;
    }

    private static Verdict of(Path file, Properties properties) {
        String name = file.getFileName().toString();
        return new Verdict(
                name.substring(0, name.length() - ENDING.length()),
                Integer.parseInt(properties.getProperty("exitCode")),
                properties.getProperty("summary"));
    }

    private static Properties properties(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
