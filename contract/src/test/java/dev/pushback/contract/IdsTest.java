package dev.pushback.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.receiver.broken.BrokenReceiver;
import dev.pushback.contract.receiver.broken.BrokenReceivers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A search for an id finds the place where it is declared, in the file of its group, and nothing to be renamed with it. */
class IdsTest {

    private static final Path SOURCES = Path.of("src/main/java/dev/pushback/contract");
    private static final List<ContractCase> CASES = Contract.cases();
    private static final Pattern QUOTED_ID =
            Pattern.compile("\"((?:" + String.join("|", groups()) + ")\\.[a-z0-9]+(?:[.-][a-z0-9]+)*)\"");

    /** Where other ids begin with {@code load.} and the like, as names of properties do. */
    private static final String ANY_CASE = "(?:(?:" + String.join("|", groups())
            + ")\\.[a-z0-9]+(?:-[a-z0-9]+)+(?!\\.[a-z])|offline-push\\.[a-z0-9-]+\\.[a-z0-9-]+)";

    @Test
    void eachCaseIdStandsOnceInTheFileOfItsGroup() {
        Map<String, String> files = files("cases", "Cases");
        assertThat(CASES)
                .allSatisfy(one -> assertThat(places(files, one.id()))
                        .as(one.id())
                        .containsExactly(fileName(one.group(), "Cases")));
    }

    @Test
    void eachBrokenReceiversIdStandsOnceInTheFileOfTheGroupThatItFails() {
        Map<String, String> files = files("receiver/broken", "Faults");
        assertThat(BrokenReceivers.all())
                .allSatisfy(one -> assertThat(places(files, one.id()))
                        .as(one.id())
                        .containsExactly(fileName(group(one), "Faults")));
    }

    @Test
    void bothSidesHaveTheSameGroupsButForStorageWhichAllCasesShow() {
        assertThat(files("receiver/broken", "Faults").keySet())
                .filteredOn(name -> !name.equals("StorageFaults"))
                .extracting(name -> name.replace("Faults", "Cases"))
                .filteredOn(name -> !"StorageCases".equals(name)) // what is stored is audited beside every case
                .containsExactlyInAnyOrderElementsOf(files("cases", "Cases").keySet());
    }

    /** What is special about a case is a trait of it. */
    @Test
    void noCodeOutsideTheCasesKnowsACaseByItsId() {
        List<String> found = sources(SOURCES)
                .filter(file -> !file.startsWith(SOURCES.resolve("cases"))
                        && !file.startsWith(SOURCES.resolve("receiver/broken"))
                        && !file.startsWith(
                                SOURCES.resolve("cli/metrics"))) // names of OpenTelemetry begin with http, too
                .flatMap(file -> matches(QUOTED_ID, read(file)).stream())
                .toList();
        assertThat(found).isEmpty();
    }

    /** "see http.status-200" must not lead nowhere. */
    @Test
    void eachCaseNamedInASentenceExists() {
        Pattern named = Pattern.compile("(?<![\\w.-])" + ANY_CASE + "(?![\\w-])");
        List<String> ids = CASES.stream().map(ContractCase::id).toList();
        assertThat(sources(SOURCES)
                        .flatMap(file -> matches(Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\""), read(file)).stream())
                        .flatMap(literal -> matches(named, literal).stream()))
                .isNotEmpty()
                .isSubsetOf(ids);
    }

    private static List<String> groups() {
        return Contract.cases().stream().map(ContractCase::group).distinct().toList();
    }

    private static String group(BrokenReceiver fault) {
        String first = fault.fails().get(0);
        return first.substring(0, first.indexOf('.'));
    }

    private static String fileName(String group, String suffix) {
        return Stream.of(group.split("-"))
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining())
                + suffix;
    }

    /** The files in which the quoted id begins a declaration, once for each time. */
    private static List<String> places(Map<String, String> files, String id) {
        Pattern quoted = Pattern.compile("\\(\\s*" + Pattern.quote("\"" + id + "\""));
        return files.entrySet().stream()
                .flatMap(file ->
                        matches(quoted, declarations(file.getValue())).stream().map(match -> file.getKey()))
                .toList();
    }

    /** Without the cases that a broken receiver fails, and without expected titles. */
    private static String declarations(String source) {
        return source.replaceAll("\\.fails\\((?:\\s*\"[^\"]*\",?)*\\s*\\)", "");
    }

    private static Map<String, String> files(String folder, String suffix) {
        return sources(SOURCES.resolve(folder))
                .filter(file -> file.toString().endsWith(suffix + ".java"))
                .collect(Collectors.toMap(file -> file.getFileName().toString().replace(".java", ""), IdsTest::read));
    }

    private static Stream<Path> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            Collection<Path> found =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            return found.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.groupCount() > 0 ? found.group(1) : found.group())
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
