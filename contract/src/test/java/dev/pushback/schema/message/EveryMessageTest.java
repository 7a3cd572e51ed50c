package dev.pushback.schema.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks the words of all modules. */
class EveryMessageTest {

    private static final Pattern HOLE = Pattern.compile("\\{(\\d)|\\{((?:--|-H|PUSHBACK_)[^}]*)}");

    static Stream<Class<?>> enums() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.pushback").stream()
                        .filter(one -> one.isEnum() && one.isAssignableTo(MessageKey.class))
                        .map(JavaClass::reflect);
    }

    @ParameterizedTest
    @MethodSource("enums")
    void everyKeyHasWordsInBothLanguagesWithTheSameHoles(Class<?> one) {
        assertThat(one.getEnumConstants()).isNotEmpty().allSatisfy(constant -> {
            MessageKey key = (MessageKey) constant;
            assertThat(holes(Catalog.template(key, Lang.ZH, Audience.COMMAND_LINE)))
                    .as("holes of %s", key)
                    .isEqualTo(holes(Catalog.template(key, Lang.EN, Audience.COMMAND_LINE)));
        });
    }

    @ParameterizedTest
    @MethodSource("enums")
    void noWordsBelongToNoKey(Class<?> one) {
        Set<String> keys =
                Stream.of(one.getEnumConstants()).map(Object::toString).collect(Collectors.toSet());
        for (Lang lang : Lang.values()) {
            assertThat(Catalog.file(one, lang).stringPropertyNames())
                    .allMatch(key -> keys.contains(key.replace(".junit", "")));
        }
    }

    @ParameterizedTest
    @MethodSource("enums")
    void chineseWordsAreChineseOrNoWordsAtAll(Class<?> one) {
        Properties english = Catalog.file(one, Lang.EN);
        Catalog.file(one, Lang.ZH)
                .forEach((key, words) -> assertThat(!words.equals(english.get(key))
                                || !words.toString().matches(".*\\b[a-z]{2,} [a-z]{2,}.*"))
                        .as("%s: %s", key, words)
                        .isTrue());
    }

    @ParameterizedTest
    @EnumSource(Plain.class)
    void whatPutsOthersTogetherStandsInBothLanguages(Plain plain) {
        assertThat(Catalog.template(plain, Lang.ZH, Audience.COMMAND_LINE)).isNotNull();
    }

    private static Set<String> holes(String template) {
        return HOLE.matcher(template)
                .results()
                .map(hole -> hole.group(1) == null ? hole.group(2) : hole.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
