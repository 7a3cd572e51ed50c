package dev.pushback.contract.junit;

import dev.pushback.contract.report.CaseReport;
import dev.pushback.contract.report.Wording;
import dev.pushback.schema.text.Escape;
import java.util.ArrayList;
import java.util.List;

/** What must be known of a broken case, as the message of a failure. */
final class CaseText {

    private CaseText() {}

    static String of(CaseReport told, Wording wording) {
        List<String> lines = new ArrayList<>();
        lines.add(told.id() + " " + wording.word(told.verdict()) + " " + wording.level(told.contractCase()) + ": "
                + wording.sentence(told.contractCase()));
        fact(lines, "  sent      ", told.sent());
        fact(lines, "            ", told.request());
        fact(lines, "  expected  ", told.expected());
        fact(lines, "  but was   ", told.actual());
        fact(lines, "  note      ", told.reason());
        fact(lines, "  source    ", told.contractCase().rule().citation());
        fact(lines, "  try       ", told.remedy());
        fact(lines, "  again     ", told.again());
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    private static void fact(List<String> lines, String name, String value) {
        if (value != null && !value.isEmpty()) {
            lines.add(name + Escape.terminal(value));
        }
    }
}
