package dev.pushback.contract.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.Verdict;
import dev.pushback.schema.rule.Source;
import dev.pushback.schema.text.Escape;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The report for machines: the document of {@code verify --json}. */
public final class JsonReport {

    private static final JsonMapper MAPPER = JsonMapper.builder(Escape.jsonFactory())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS))
            .build();

    private JsonReport() {}

    /** The document, without a line feed at its end. */
    public static String of(RunReport run) {
        return write(document(run));
    }

    /** Any value of maps, lists, texts and numbers as indented JSON. */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException plainValuesAlwaysWrite) {
            throw new UncheckedIOException(plainValuesAlwaysWrite);
        }
    }

    private static Map<String, Object> document(RunReport run) {
        Map<String, Object> tool = new LinkedHashMap<>();
        tool.put("name", "pushback");
        tool.put("version", run.version());
        Map<String, Object> counts = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict.id(), run.count(verdict));
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("tool", tool);
        document.put("spec", Source.PUSH_CALLBACK.date());
        document.put("target", run.target());
        document.put("seed", run.seed());
        document.put("verdict", run.outcome().id());
        document.put("counts", counts);
        document.put("cases", run.cases().stream().map(JsonReport::entry).toList());
        return document;
    }

    private static Map<String, Object> entry(CaseReport told) {
        ContractCase one = told.contractCase();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", one.id());
        entry.put("level", one.level());
        entry.put("basis", one.rule().basis());
        entry.put("rule", one.rule().statement());
        entry.put("source", one.rule().citation());
        entry.put("title", told.title());
        entry.put("verdict", told.verdict().id());
        entry.put("reason", told.reason());
        entry.put("expected", told.expected());
        entry.put("actual", told.actual());
        entry.put("again", told.again());
        entry.put("curl", told.curl());
        entry.put("millis", told.took().toMillis());
        return entry;
    }
}
