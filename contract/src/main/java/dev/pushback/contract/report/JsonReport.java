package dev.pushback.contract.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pushback.contract.CaseResult;
import dev.pushback.contract.ContractCase;
import dev.pushback.contract.RunResult;
import dev.pushback.contract.Verdict;
import dev.pushback.schema.rule.Source;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The report for machines: the document of {@code verify --json}. */
public final class JsonReport {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS))
            .build();

    private JsonReport() {}

    /** The document, without a line feed at its end. */
    public static String of(RunResult result, String version, String again) {
        try {
            return MAPPER.writeValueAsString(document(result, version, again));
        } catch (JsonProcessingException plainValuesAlwaysWrite) {
            throw new UncheckedIOException(plainValuesAlwaysWrite);
        }
    }

    private static Map<String, Object> document(RunResult result, String version, String again) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("tool", Map.of("name", "pushback", "version", version));
        document.put("spec", Source.PUSH_CALLBACK.date());
        document.put("target", result.target());
        document.put("seed", result.seed());
        document.put("verdict", result.outcome().id());
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Verdict verdict : List.of(Verdict.PASSED, Verdict.FAILED, Verdict.WARNED, Verdict.SKIPPED)) {
            counts.put(verdict.id(), result.counts().get(verdict));
        }
        document.put("counts", counts);
        document.put(
                "cases",
                result.results().stream()
                        .map(one -> entry(one, again, result.seed()))
                        .toList());
        return document;
    }

    private static Map<String, Object> entry(CaseResult result, String again, long seed) {
        ContractCase one = result.contractCase();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", one.id());
        entry.put("level", one.level());
        entry.put("basis", one.rule().basis());
        entry.put("rule", one.rule().statement());
        entry.put("source", one.rule().citation());
        entry.put("title", one.title());
        entry.put("verdict", result.verdict().id());
        entry.put("reason", result.reason());
        entry.put("expected", result.expected());
        entry.put("actual", result.actual());
        entry.put("again", again + " --only " + one.id() + " --seed " + seed);
        entry.put("curl", result.isBroken() ? Curl.of(result.shownAttempt().call()) : null);
        entry.put("millis", result.took().toMillis());
        return entry;
    }
}
