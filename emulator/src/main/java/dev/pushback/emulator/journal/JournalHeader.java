package dev.pushback.emulator.journal;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The first line of a journal: where it comes from.
 *
 * @param kind what it records: {@code send}, {@code replay}, {@code receive}, {@code forward}, {@code serve}; {@code null} if
 *     it does not say, as those of older versions
 * @param tool who wrote it
 * @param spec the state of the documentation that it follows, as a date
 * @param seed where draws came from, 0 if nothing was drawn
 * @param target the configured URL, without what may be secret
 * @param flags what was asked for, by name, without the token
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"tool", "kind", "spec", "seed", "target", "flags"})
public record JournalHeader(
        @JsonProperty("kind") String kind,
        @JsonProperty(value = "tool", required = true) Tool tool,
        @JsonProperty(value = "spec", required = true) String spec,
        @JsonProperty(value = "seed", required = true) long seed,
        @JsonProperty(value = "target", required = true) String target,
        @JsonProperty(value = "flags", required = true) Map<String, String> flags) {

    /**
     * A program that writes journals.
     *
     * @param name such as {@code pushback}
     * @param version such as {@code 0.1.0}
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Tool(
            @JsonProperty(value = "name", required = true) String name,

            @JsonProperty(value = "version", required = true)
            String version) {

        /** Checks that nothing is null. */
        public Tool {
            requireNonNull(name, "name");
            requireNonNull(version, "version");
        }
    }

    /** One that does not say what it records. */
    public JournalHeader(Tool tool, String spec, long seed, String target, Map<String, String> flags) {
        this(null, tool, spec, seed, target, flags);
    }

    /** Checks that nothing is null, copies the map, and cuts off the target's query. */
    public JournalHeader {
        requireNonNull(tool, "tool");
        requireNonNull(spec, "spec");
        target = target.replaceFirst("\\?.*", "");
        flags = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(flags));
    }
}
