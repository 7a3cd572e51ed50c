package dev.pushback.contract.cli.inspect;

import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.report.Columns;
import dev.pushback.contract.report.Wording;
import dev.pushback.contract.stack.Stack;
import dev.pushback.emulator.report.JsonDocument;
import dev.pushback.schema.text.Escape;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints cases as a specification. */
final class CaseList {

    private final PrintWriter out;
    private final Wording wording;
    private final List<Stack> stacks;

    CaseList(PrintWriter out, Wording wording, List<Stack> stacks) {
        this.out = out;
        this.wording = wording;
        this.stacks = stacks;
    }

    /** A line a case, by group. */
    void list(List<ContractCase> cases) {
        byGroup(cases).forEach((group, members) -> {
            out.println(group + "  " + wording.group(group));
            members.forEach(one -> out.println("  " + Columns.padded(one.id(), 36) + "  "
                    + Columns.padded(one.level().toString(), 6) + "  " + wording.title(one)));
            out.println();
        });
        out.println(wording.text("cases.summary", cases.size()));
    }

    /** Everything that is known of each case. */
    void explain(List<ContractCase> cases) {
        for (ContractCase one : cases) {
            out.println(one.id());
            out.println("  " + wording.sentence(one));
            new CaseFacts(one, wording)
                    .all()
                    .forEach((name, value) -> out.println("  " + wording.fact(name) + Escape.terminal(value)));
            wording.fixes(one).forEach(this::fix);
            stacks.forEach(stack -> stack.traps().stream()
                    .filter(trap -> trap.concerns(one.id()))
                    .forEach(trap -> fix(
                            wording.said(InspectMessage.SNIPPET.of(stack.title(), trap.text(wording.isChinese()))),
                            String.join("\n", trap.fix(wording.isChinese())))));
            out.println();
        }
    }

    /** A Markdown document with a table a group. */
    void markdown(List<ContractCase> cases) {
        byGroup(cases).forEach((group, members) -> {
            out.println("## " + group + "\n\n" + Escape.markdown(wording.group(group)) + "\n");
            out.println("| " + wording.text("label.case") + " | " + wording.text("fact.level") + " | "
                    + wording.text("label.title") + " | " + wording.text("fact.source") + " |");
            out.println("|---|---|---|---|");
            members.forEach(one -> out.println("| `" + one.id() + "` | " + one.level() + " | "
                    + Escape.markdown(wording.title(one)) + " | " + sourceLink(one) + " |"));
            out.println();
        });
    }

    /** A JSON array with everything that is known of each case. */
    void json(List<ContractCase> cases) {
        out.println(JsonDocument.write(cases.stream()
                .map(one -> new CaseFacts(one, wording).document())
                .toList()));
    }

    private void fix(String framework, String snippet) {
        out.println("  " + framework);
        snippet.lines().forEach(line -> out.println("      " + line));
    }

    private String sourceLink(ContractCase one) {
        String url = one.rule().source().url();
        String citation = Escape.markdown(wording.citation(one.rule()));
        return url.isEmpty() ? citation : "[" + citation + "](" + url + ")";
    }

    private static Map<String, List<ContractCase>> byGroup(List<ContractCase> cases) {
        return cases.stream()
                .collect(Collectors.groupingBy(ContractCase::group, LinkedHashMap::new, Collectors.toList()));
    }

    /** What else it takes, in words. */
    static String needs(ContractCase one, Wording wording) {
        return one.needs().stream()
                .map(need -> wording.text("need." + need))
                .reduce((first, second) -> wording.said(InspectMessage.NEED_AND.of(first, second)))
                .orElse("");
    }
}
