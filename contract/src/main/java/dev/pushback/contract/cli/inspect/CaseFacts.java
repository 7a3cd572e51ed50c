package dev.pushback.contract.cli.inspect;

import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.report.Wording;
import dev.pushback.schema.rule.Rule;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What is known of a case before it is played.
 *
 * @param contractCase the case
 * @param wording the language
 */
record CaseFacts(ContractCase contractCase, Wording wording) {

    /** By the keys of their labels, in the order to be shown; what is empty is left out. */
    Map<String, String> all() {
        Rule rule = contractCase.rule();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("rule", rule.statement());
        facts.put("level", contractCase.level().toString());
        facts.put("basis", wording.text("basis." + rule.basis().name().toLowerCase(Locale.ROOT)));
        facts.put("source", rule.citation());
        facts.put("", rule.source().url());
        facts.put("sent", contractCase.script().describe());
        facts.put("expected", expected());
        facts.put("needs", CaseList.needs(contractCase, wording));
        facts.put("try", wording.remedy(contractCase));
        facts.values().removeIf(String::isEmpty);
        return facts;
    }

    /** As a JSON object. */
    Map<String, Object> document() {
        Rule rule = contractCase.rule();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", contractCase.id());
        document.put("group", contractCase.group());
        document.put("level", contractCase.level());
        document.put("basis", rule.basis());
        document.put("title", wording.title(contractCase));
        document.put("ruleId", rule.id());
        document.put("rule", rule.statement());
        document.put("source", rule.citation());
        document.put("url", rule.source().url());
        document.put("sent", contractCase.script().describe());
        document.put("expected", expected());
        document.put("needs", contractCase.needs());
        document.put("remedy", wording.remedy(contractCase));
        document.put("fixes", wording.fixes(contractCase));
        return document;
    }

    private String expected() {
        String words = ExpectedTexts.of(contractCase);
        return words.equals("the receiver " + contractCase.title())
                ? wording.sentence(contractCase)
                : wording.said(words);
    }
}
