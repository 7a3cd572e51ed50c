package dev.pushback.contract.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.request.CallbackSpec;
import dev.pushback.contract.run.DryRun;
import dev.pushback.contract.run.RunOptions;
import dev.pushback.emulator.http.Header;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.emulator.report.DocumentHead;
import dev.pushback.emulator.report.JsonDocument;
import dev.pushback.emulator.secret.Secrets;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.rule.Source;
import dev.pushback.schema.text.Escape;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What cases would send: of each case the first call of each kind, long bodies cut, credentials hidden. For one thread.
 */
public final class DryRunReport {

    private static final int MOST_SHOWN = 4;

    private final RunOptions options;
    private final Secrets secrets;
    private final Wording wording;

    /** A report on runs with these options. */
    public DryRunReport(RunOptions options, Secrets secrets, Wording wording) {
        this.options = options;
        this.secrets = secrets;
        this.wording = wording;
    }

    /** Writes it for people, a line of summary at the end. */
    public void text(List<ContractCase> cases, PrintWriter out) {
        int calls = 0;
        for (ContractCase one : cases) {
            DryRun run = DryRun.of(one, options);
            tell(run, out);
            calls += run.calls().size();
        }
        out.println(wording.text("dry.summary", cases.size(), calls, options.url(), options.seed()));
    }

    /** One JSON document. */
    public String json(List<ContractCase> cases, String version) {
        return JsonDocument.write(new Document(
                DocumentHead.of(
                        version, Source.PUSH_CALLBACK.date(), options.url().toString()),
                options.seed(),
                cases.stream().map(this::entry).toList()));
    }

    private record Document(@JsonUnwrapped DocumentHead head, long seed, List<Entry> cases) {}

    private record Entry(String id, String title, List<String> needs, List<String> sent, int calls, List<Call> shown) {}

    private record Call(String method, String url, List<String> headers, int bytes, String body) {}

    private void tell(DryRun run, PrintWriter out) {
        ContractCase one = run.contractCase();
        out.println(
                Columns.padded(one.id(), 36) + "  " + wording.said(one.script().describe()));
        if (!one.needs().isEmpty()) {
            String needs = one.needs().stream()
                    .map(need -> wording.text("need." + need))
                    .collect(Collectors.joining(", "));
            out.println("  " + wording.text("dry.needs", needs));
        }
        List<Integer> shown = shown(one);
        for (int i : shown) {
            String request = secrets.hide(WireLog.request(run.calls().get(i), secrets));
            request.lines().forEach(line -> out.println("  > " + Escape.terminal(line)));
            out.println();
        }
        int more = run.calls().size() - shown.size();
        if (more > 0) {
            out.println("  " + wording.text("dry.more", more) + System.lineSeparator());
        }
    }

    private Entry entry(ContractCase one) {
        DryRun run = DryRun.of(one, options);
        return new Entry(
                one.id(),
                wording.title(one),
                one.needs(),
                one.script().callbacks().stream()
                        .map(CallbackSpec::describe)
                        .map(wording::said)
                        .toList(),
                run.calls().size(),
                shown(one).stream().map(i -> call(run.calls().get(i))).toList());
    }

    private Call call(HttpCall call) {
        return new Call(
                call.method(),
                secrets.hide(call.uri().toString()),
                call.headers().stream().map(this::line).toList(),
                call.body().length,
                secrets.hide(WireLog.shortened(call.body())));
    }

    private String line(Header header) {
        Header shown = secrets.hide(header);
        return shown.name() + ": " + shown.value();
    }

    /** Which calls are shown: the first of each kind. */
    private static List<Integer> shown(ContractCase one) {
        List<CallbackSpec> callbacks = one.script().callbacks();
        Set<Message> kinds = new HashSet<>();
        return IntStream.range(0, callbacks.size())
                .filter(i -> kinds.add(callbacks.get(i).describe()))
                .limit(MOST_SHOWN)
                .boxed()
                .toList();
    }
}
