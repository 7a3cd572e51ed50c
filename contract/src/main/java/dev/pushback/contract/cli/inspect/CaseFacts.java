package dev.pushback.contract.cli.inspect;

import dev.pushback.contract.Requirements;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.report.Wording;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.rule.Basis;
import dev.pushback.schema.rule.Level;
import dev.pushback.schema.rule.Rule;
import java.util.LinkedHashMap;
import java.util.List;
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
        facts.put("rule", wording.statement(rule));
        facts.put("level", contractCase.level().toString());
        facts.put("basis", wording.text("basis." + rule.basis().name().toLowerCase(Locale.ROOT)));
        facts.put("source", wording.citation(rule));
        facts.put("", rule.source().url());
        facts.put("since", Requirements.cameWith(contractCase.id()));
        facts.put("sent", wording.said(contractCase.script().describe()));
        facts.put("expected", expected());
        facts.put("needs", CaseList.needs(contractCase, wording));
        facts.put("try", wording.remedy(contractCase));
        facts.values().removeIf(String::isEmpty);
        return facts;
    }

    /** As the object of {@code cases --json}. */
    Document document() {
        Rule rule = contractCase.rule();
        return new Document(
                contractCase.id(),
                contractCase.group(),
                contractCase.level(),
                rule.basis(),
                wording.title(contractCase),
                rule.id(),
                wording.statement(rule),
                wording.citation(rule),
                rule.source().url(),
                wording.said(contractCase.script().describe()),
                expected(),
                contractCase.needs(),
                Requirements.cameWith(contractCase.id()),
                wording.remedy(contractCase),
                wording.fixes(contractCase));
    }

    /** The members of the object. */
    record Document(
            String id,
            String group,
            Level level,
            Basis basis,
            String title,
            String ruleId,
            String rule,
            String source,
            String url,
            String sent,
            String expected,
            List<String> needs,
            String since,
            String remedy,
            Map<String, String> fixes) {}

    private String expected() {
        Message expected = contractCase.expectation().expected();
        return expected.isNone() ? wording.sentence(contractCase) : wording.said(expected);
    }
}
