package dev.pushback.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Makes the list of classes for an archive from those that several runs loaded. It comes out alike each time, though a run on a
 * busy machine may load a class or two more, or less: what most runs loaded is in it, and in the order of names.
 */
final class ClassList {

    /** What the JVM makes as it goes, what every other run loads (as seen in 18 of them), and comments. */
    private static final Pattern LEFT_OUT =
            Pattern.compile("^[@#]|LambdaForm|Striped64\\$Cell|ScopedMemoryAccess\\$Scope"
                    + "|UnpooledByteBufAllocator\\$1\\b|CleanerJava24Linker\\$1\\b");

    private static final Pattern NUMBER = Pattern.compile(" id:.*");

    private ClassList() {}

    /**
     * Writes the list.
     *
     * @param arguments the file to write, and the list of each run
     */
    public static void main(String[] arguments) throws IOException {
        List<List<String>> runs = new ArrayList<>();
        for (String file : List.of(arguments).subList(1, arguments.length)) {
            runs.add(Files.readAllLines(Path.of(file)));
        }
        Files.writeString(Path.of(arguments[0]), String.join("\n", ofMost(runs)) + "\n");
    }

    static List<String> ofMost(List<List<String>> runs) {
        Map<String, Integer> count = new TreeMap<>();
        runs.forEach(run -> classes(run).forEach(name -> count.merge(name, 1, Integer::sum)));
        return count.keySet().stream()
                .filter(name -> count.get(name) * 2 > runs.size())
                .toList();
    }

    private static Iterable<String> classes(List<String> run) {
        return new HashSet<>(run.stream()
                .filter(line -> !LEFT_OUT.matcher(line).find())
                .map(line -> NUMBER.matcher(line).replaceAll(""))
                .toList());
    }
}
