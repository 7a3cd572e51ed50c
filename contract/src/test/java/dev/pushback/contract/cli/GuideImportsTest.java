package dev.pushback.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Java in the guides can be copied: what it names is imported, and what is imported is there. */
class GuideImportsTest {

    private static final Pattern FENCE = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern IMPORT =
            Pattern.compile("^import (static )?([\\w.]+)\\.(\\w+);\\n", Pattern.MULTILINE);
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern TYPE = Pattern.compile("(?<![.\\w])[A-Z]\\w+");
    private static final Pattern DECLARED = Pattern.compile("(?:class|interface|record|enum) (\\w+)");

    /** What the reader has, and we don't. */
    private static final String ENTITY = "PushEventEntity";

    static List<Path> documents() {
        return Docs.all();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everySnippetImportsWhatItNames(Path document) {
        assertThat(snippets(document))
                .allSatisfy(code -> assertThat(unknown(code)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void whatIsImportedIsThere(Path document) {
        snippets(document)
                .flatMap(code -> IMPORT.matcher(code).results())
                .filter(one -> !one.group(2).startsWith("org.springframework."))
                .forEach(GuideImportsTest::load);
    }

    @Test
    void missesTypesAndConstantsThatNothingBringsIn() {
        assertThat(unknown("import java.util.Map;\n\nMap<String, List<A1>> made = B2.of(HUAWEI, \"Text\").Inner;"))
                .containsExactlyInAnyOrder("List", "A1", "B2", "HUAWEI");
    }

    private static Stream<String> snippets(Path document) {
        return FENCE.matcher(Docs.read(document)).results().map(fence -> fence.group(1));
    }

    private static Set<String> unknown(String snippet) {
        String code = TEXT.matcher(IMPORT.matcher(snippet).replaceAll("")).replaceAll("");
        Set<String> names =
                TYPE.matcher(code).results().map(MatchResult::group).collect(Collectors.toCollection(HashSet::new));
        names.removeIf(name -> name.equals(ENTITY) || isLoadable("java.lang." + name));
        IMPORT.matcher(snippet).results().forEach(one -> names.remove(one.group(3)));
        DECLARED.matcher(code).results().forEach(one -> names.remove(one.group(1)));
        return names;
    }

    private static void load(MatchResult imported) {
        String type = imported.group(1) == null ? imported.group(2) + "." + imported.group(3) : imported.group(2);
        assertThatCode(() -> Class.forName(type, false, GuideImportsTest.class.getClassLoader()))
                .as(type)
                .doesNotThrowAnyException();
    }

    private static boolean isLoadable(String type) {
        try {
            Class.forName(type);
            return true;
        } catch (ClassNotFoundException none) {
            return false;
        }
    }
}
