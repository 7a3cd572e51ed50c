package dev.pushback.contract.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.pushback.contract.ledger.StorageReport;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.Verdict;
import dev.pushback.contract.stack.Stack;
import dev.pushback.emulator.report.DocumentHead;
import dev.pushback.emulator.report.JsonDocument;
import dev.pushback.schema.rule.Basis;
import dev.pushback.schema.rule.Level;
import dev.pushback.schema.rule.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The report for machines: the document of {@code verify --json}. */
public final class JsonReport {

    private record Document(
            @JsonUnwrapped DocumentHead head,
            long seed,
            String verdict,
            Map<String, Integer> counts,
            @JsonInclude(JsonInclude.Include.NON_NULL) Named stack,
            @JsonInclude(JsonInclude.Include.NON_NULL) Named gateway,
            @JsonInclude(JsonInclude.Include.NON_NULL) String headline,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> notes,
            @JsonInclude(JsonInclude.Include.NON_NULL) Storage storage,
            List<Entry> cases) {}

    /** What was seen of a stack; what was not is left out. */
    private record Named(String name, String title) {

        static Named of(Stack seen) {
            return seen == null ? null : new Named(seen.name(), seen.title());
        }
    }

    /** What was stored; numbers are left out where that was not judged, and why is told. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Storage(
            boolean judged,
            String reason,
            Integer owed,
            Integer stored,
            Integer lost,
            Integer changed,
            Integer doubled,
            Integer refusedButStored,
            List<String> notShown,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<StorageFinding> findings) {

        static Storage of(StorageSection section) {
            StorageReport report = section.report();
            return report.isJudged()
                    ? new Storage(
                            true,
                            null,
                            report.owed(),
                            report.stored(),
                            report.lost(),
                            report.changed(),
                            report.doubled(),
                            report.refusedButStored(),
                            report.notShown(),
                            section.findings())
                    : new Storage(false, section.ending(), null, null, null, null, null, null, null, List.of());
        }
    }

    private record Entry(
            String id,
            Level level,
            Basis basis,
            String rule,
            String source,
            String title,
            String verdict,
            String reason,
            String expected,
            String actual,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> fix,
            String again,
            String curl,
            long millis) {

        static Entry of(CaseReport told) {
            ContractCase one = told.contractCase();
            return new Entry(
                    one.id(),
                    one.level(),
                    one.rule().basis(),
                    told.rule(),
                    told.source(),
                    told.title(),
                    told.verdict().id(),
                    told.reason(),
                    told.expected(),
                    told.actual(),
                    told.fix(),
                    told.again(),
                    told.curl(),
                    told.took().toMillis());
        }
    }

    private JsonReport() {}

    /** The document, without a line feed at its end. */
    public static String of(RunReport run) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict.id(), run.count(verdict));
        }
        return JsonDocument.write(new Document(
                DocumentHead.of(run.version(), Source.PUSH_CALLBACK.date(), run.target()),
                run.seed(),
                run.outcome().id(),
                counts,
                Named.of(run.sighting().app()),
                Named.of(run.sighting().gateway()),
                run.headline().isEmpty() ? null : run.headline(),
                run.notes(),
                Storage.of(run.storage()),
                run.cases().stream().map(Entry::of).toList()));
    }
}
