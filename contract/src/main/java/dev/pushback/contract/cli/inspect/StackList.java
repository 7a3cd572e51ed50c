package dev.pushback.contract.cli.inspect;

import dev.pushback.contract.report.Columns;
import dev.pushback.contract.report.Wording;
import dev.pushback.contract.stack.Stack;
import dev.pushback.contract.stack.Trap;
import dev.pushback.emulator.report.JsonDocument;
import dev.pushback.schema.text.Escape;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints what is known of stacks. */
final class StackList {

    private static final int NAME_COLUMNS = 22;
    private static final int TITLE_COLUMNS = 36;

    private final PrintWriter out;
    private final Wording wording;

    StackList(PrintWriter out, Wording wording) {
        this.out = out;
        this.wording = wording;
    }

    /** A line a stack. */
    void list(List<Stack> stacks) {
        stacks.forEach(stack -> out.println(Columns.padded(stack.name(), NAME_COLUMNS)
                + Columns.padded(stack.title(), TITLE_COLUMNS)
                + (stack.isMeasured() ? stack.versions() : wording.text("stacks.unmeasured"))));
        out.println();
        out.println(wording.text("stacks.summary", stacks.size()));
    }

    /** What the defaults of each do, and what mends them. */
    void explain(List<Stack> stacks) {
        for (Stack stack : stacks) {
            out.println(stack.title());
            out.println("  " + versions(stack));
            stack.traps().forEach(this::explain);
            if (stack.traps().isEmpty()) {
                out.println("  " + wording.text("stacks.none"));
            }
            out.println();
        }
    }

    private void explain(Trap trap) {
        out.println();
        out.println("  " + text(trap));
        trap.fix(wording.isChinese()).forEach(line -> out.println("      " + line));
        out.println("  "
                + wording.said(
                        InspectMessage.SNIPPET.of(wording.text("stacks.cases"), String.join(", ", trap.cases()))));
    }

    /** A section a stack. */
    void markdown(List<Stack> stacks) {
        for (Stack stack : stacks) {
            out.println("## " + Escape.markdown(stack.title()) + "\n");
            out.println("`--stack " + stack.name() + "`, " + Escape.markdown(versions(stack)) + example(stack) + "\n");
            stack.traps().forEach(this::markdown);
            if (stack.traps().isEmpty()) {
                out.println(wording.text("stacks.none") + "\n");
            }
        }
    }

    private void markdown(Trap trap) {
        out.println(Escape.markdown(text(trap)) + "\n");
        out.println("```\n" + String.join("\n", trap.fix(wording.isChinese())) + "\n```\n");
    }

    private String example(Stack stack) {
        return stack.example() == null
                ? ""
                : " ([" + wording.text("stacks.receiver") + "](../stacks/" + stack.example() + "))";
    }

    /** Everything, as a JSON array. */
    void json(List<Stack> stacks) {
        out.println(JsonDocument.write(stacks.stream().map(this::document).toList()));
    }

    private Map<String, Object> document(Stack stack) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", stack.name());
        document.put("title", stack.title());
        document.put("kind", stack.kind().name().toLowerCase(Locale.ROOT));
        document.put("versions", stack.versions());
        document.put("measured", stack.measured());
        document.put("traps", stack.traps().stream().map(this::document).toList());
        return document;
    }

    private Map<String, Object> document(Trap trap) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("cases", trap.cases());
        document.put("says", text(trap));
        document.put("fix", trap.fix(wording.isChinese()));
        return document;
    }

    private String versions(Stack stack) {
        return stack.isMeasured()
                ? wording.text("stacks.versions", stack.measured(), stack.versions()) + unheld(stack)
                : wording.text("stacks.unmeasured");
    }

    private String unheld(Stack stack) {
        return stack.example() == null ? wording.text("stacks.unheld") : "";
    }

    private String text(Trap trap) {
        return trap.text(wording.isChinese());
    }
}
