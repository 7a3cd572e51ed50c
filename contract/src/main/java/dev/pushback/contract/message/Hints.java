package dev.pushback.contract.message;

import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.schema.message.Lang;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Remedies and fixes of cases. Read once, immutable, safe for any number of threads.
 *
 * <p>What is not said of a case by itself is said of its rule, or else of its group, so that every case has a remedy. What
 * is said of a symptom comes first.
 */
public final class Hints {

    private Hints() {}

    /** What usually causes a breach and what to do, in one or two sentences; empty if nothing is known. */
    public static String remedy(ContractCase contractCase, Lang lang) {
        return first(keys(contractCase), lang);
    }

    /** The same of what came back: a crash has other causes than a wrong answer. */
    public static String remedy(CaseResult result, Lang lang) {
        List<String> keys = keys(result.contractCase()).toList();
        Stream<String> special = Symptoms.of(result).stream()
                .flatMap(symptom ->
                        Stream.concat(keys.stream(), Stream.of("any")).map(key -> key + "." + symptom));
        return first(Stream.concat(special, keys.stream()), lang);
    }

    /** How to do it, a snippet of code for each framework, such as {@code Spring}; empty where code does not help. */
    public static Map<String, String> fixes(ContractCase contractCase, Lang lang) {
        return keys(contractCase)
                .map(key -> FixTexts.of(key, lang))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Map.of());
    }

    private static String first(Stream<String> keys, Lang lang) {
        HintTexts texts = HintTexts.of(lang);
        return keys.flatMap(key -> texts.remedy(key).stream()).findFirst().orElse("");
    }

    private static Stream<String> keys(ContractCase contractCase) {
        return Stream.of(contractCase.id(), "rule." + contractCase.rule().id(), "group." + contractCase.group());
    }
}
