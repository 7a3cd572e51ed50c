package dev.pushback.dist;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the system's libraries that a Java needs, by asking the dynamic linker ({@code ldd}). */
final class SharedLibraries {

    /** {@code libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x…)}, or the linker itself: {@code /lib64/ld-linux-x86-64.so.2 (0x…)}. */
    private static final Pattern FOUND = Pattern.compile("(?m)^\\s+(?:\\S+ => )?(/\\S+) \\(0x");

    private static final Pattern MISSING = Pattern.compile("(?m)^\\s+(\\S+) => not found");

    private SharedLibraries() {}

    /** The libraries outside the folder, by the names under which the linker looks for them. */
    static SortedSet<Path> neededBy(Path runtime) throws IOException, InterruptedException {
        SortedSet<Path> needed = new TreeSet<>();
        List<Path> binaries = binaries(runtime);
        Set<String> own =
                binaries.stream().map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        for (Path binary : binaries) {
            String answer = ldd(binary);
            refuseMissing(binary, answer, own);
            needed.addAll(FOUND.matcher(answer)
                    .results()
                    .map(match -> Path.of(match.group(1)).normalize())
                    .filter(library -> !library.startsWith(runtime))
                    .collect(Collectors.toSet()));
        }
        return needed;
    }

    /** The JVM's own library is loaded before those that need it, so that the linker never looks for it. */
    private static void refuseMissing(Path binary, String answer, Set<String> own) {
        MISSING.matcher(answer)
                .results()
                .map(match -> match.group(1))
                .filter(name -> !own.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalStateException(binary + " needs " + name + ", which is not installed here");
                });
    }

    private static List<Path> binaries(Path runtime) throws IOException {
        try (Stream<Path> files = Files.walk(runtime)) {
            return files.filter(file -> file.startsWith(runtime.resolve("bin"))
                            || file.getFileName().toString().endsWith(".so"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private static String ldd(Path binary) throws IOException, InterruptedException {
        Process ldd = new ProcessBuilder("ldd", binary.toString())
                .redirectErrorStream(true)
                .start();
        String answer = new String(ldd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (ldd.waitFor() != 0) {
            throw new IllegalStateException("ldd can't read " + binary + ": " + answer);
        }
        return answer;
    }
}
