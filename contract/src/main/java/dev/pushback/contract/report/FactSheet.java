package dev.pushback.contract.report;

import dev.pushback.schema.text.Escape;
import java.util.LinkedHashMap;
import java.util.Map;

/** A broken case as aligned facts, for reports that are read as plain text. */
public final class FactSheet {

    private FactSheet() {}

    /** Sentence, then a line a fact. */
    public static String of(CaseReport told, Wording wording) {
        StringBuilder sheet = new StringBuilder(wording.sentence(told.contractCase()));
        facts(told)
                .forEach((name, value) ->
                        sheet.append("\n  ").append(wording.fact(name)).append(Escape.terminal(value)));
        return sheet.append('\n').toString();
    }

    /** Sentence, then a line a fact. */
    static String of(StorageFinding found, Wording wording) {
        StringBuilder sheet = new StringBuilder(wording.text("storage.sentence", found.title()))
                .append(' ')
                .append(wording.count(found));
        facts(found)
                .forEach((name, value) ->
                        sheet.append("\n  ").append(wording.fact(name)).append(Escape.terminal(value)));
        return sheet.append('\n').toString();
    }

    /** What is to be said of storage by the key of its label, in order; what is unknown is left out. */
    static Map<String, String> facts(StorageFinding found) {
        Map<String, String> facts = new LinkedHashMap<>();
        put(facts, "expected", found.expected());
        put(facts, "actual", found.actual());
        put(facts, "common", found.common());
        put(facts, "again", found.again());
        return facts;
    }

    /** What is to be said of a case by the key of its label, in order; what is unknown is left out. */
    static Map<String, String> facts(CaseReport told) {
        Map<String, String> facts = new LinkedHashMap<>();
        put(facts, "sent", told.sent());
        put(facts, "to", told.request());
        put(facts, "expected", told.expected());
        put(facts, "actual", told.actual());
        put(facts, "note", told.reason());
        put(facts, "rule", told.rule());
        put(facts, "source", told.source());
        put(facts, "try", told.isBroken() ? told.remedy() : null);
        put(facts, "fix", told.isBroken() ? String.join(" ", told.fix()) : null);
        put(facts, "again", told.again());
        return facts;
    }

    private static void put(Map<String, String> facts, String name, String value) {
        if (value != null && !value.isEmpty()) {
            facts.put(name, value);
        }
    }
}
