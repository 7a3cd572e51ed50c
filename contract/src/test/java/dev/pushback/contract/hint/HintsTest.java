package dev.pushback.contract.hint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.Contract;
import dev.pushback.contract.ContractCase;
import dev.pushback.schema.rule.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class HintsTest {

    static List<ContractCase> cases() {
        return Contract.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eachCaseHasARemedyInEachLanguage(ContractCase one) {
        assertThat(Hints.remedy(one, Lang.EN)).as("%s in English", one.id()).matches("[A-Z{].+[.}?]");
        assertThat(Hints.remedy(one, Lang.ZH)).as("%s in Chinese", one.id()).matches(".*\\p{IsHan}.*。");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eachCaseHasATitleOfItsOwnInEachLanguage(ContractCase one) {
        assertThat(Hints.title(one, Lang.EN)).isEqualTo(one.title());
        assertThat(Hints.title(one, Lang.ZH)).as(one.id()).matches(".*\\p{IsHan}.*[^。]");
    }

    @Test
    void noTwoCasesHaveTheSameTitle() {
        assertThat(Contract.cases()).extracting(ContractCase::title).doesNotHaveDuplicates();
        assertThat(Contract.cases())
                .extracting(one -> Hints.title(one, Lang.ZH))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void noTextBelongsToNothing(Lang lang) {
        assertThat(HintTexts.of(lang).keys()).isSubsetOf(possibleKeys());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void fixesAreForSpringExpressAndGo(ContractCase one) {
        assertThat(Hints.fixes(one)).as(one.id()).containsOnlyKeys("Spring", "Express", "Go");
        assertThat(Hints.fixes(one).values())
                .allSatisfy(snippet -> assertThat(snippet).isNotBlank());
    }

    @Test
    void languagesAreFoundByTheirCode() {
        assertThat(Lang.fromCode("zh")).contains(Lang.ZH);
        assertThat(Lang.fromCode("fr")).isEmpty();
    }

    private static Set<String> possibleKeys() {
        Set<String> keys = new HashSet<>();
        Contract.cases()
                .forEach(one ->
                        keys.addAll(List.of(one.id() + ".title", one.id() + ".try", "group." + one.group() + ".try")));
        Stream.of(Rule.values()).forEach(rule -> keys.add("rule." + rule.id() + ".try"));
        return keys;
    }
}
