package dev.pushback.contract.model;

import dev.pushback.schema.message.Audience;
import dev.pushback.schema.message.Lang;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.MessageException;
import dev.pushback.schema.message.Plain;
import dev.pushback.schema.message.Quoted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Cases that are known to fail, each with the reason why that is put up with for now.
 *
 * <p>A listed case that fails is {@linkplain CaseResult#known() known}: skipped, named in every report, and no reason to
 * stop a pipeline, though a MUST case among them leaves the run partial. A listed case that passes is stale and fails, so
 * that the list can only get shorter.
 *
 * @param name where the list comes from, for messages, such as the file's name
 * @param entries reason and line of each case
 */
public record KnownFailures(String name, Map<String, Entry> entries) {

    static final int LONGEST_REASON = 500;

    private static final Pattern OF_ONE_FINDING = Pattern.compile("([^\\s\\[]++)\\s*+\\[([^\\]]++)](\\s*[:#].*|\\s*)");

    /**
     * One line of the list.
     *
     * @param line counted from 1
     * @param reason why the failure is put up with
     * @param finding what must stand in the finding, in either language; empty if any failure of the case is known
     */
    public record Entry(int line, Message reason, String finding) {

        /** Any failure of the case. */
        public Entry(int line, Message reason) {
            this(line, reason, "");
        }

        private boolean isOf(CaseResult result) {
            return Stream.of(result.expected(), result.actual(), result.reason())
                    .flatMap(message -> Stream.of(Lang.values()).map(lang -> message.in(lang, Audience.COMMAND_LINE)))
                    .anyMatch(text -> text.contains(finding));
        }
    }

    /** Copies the map. */
    public KnownFailures {
        entries = Map.copyOf(entries);
    }

    /** No failure is known. */
    public static KnownFailures none() {
        return new KnownFailures("", Map.of());
    }

    /**
     * Reads a list: one entry a line, {@code case.id: reason} or {@code case.id # reason}; empty lines and lines that start
     * with {@code #} are passed over. {@code case.id [HTTP 413]: reason} knows one finding only: the one with these words.
     *
     * @param name the list's name, for messages
     * @param text the list
     * @param cases the ids that there are
     * @throws MessageException if an entry has no reason, stands twice or names no case; tells every such line
     */
    public static KnownFailures parse(String name, String text, Collection<String> cases) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        List<Message> problems = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                Message problem = add(name, entries, line, i + 1, cases);
                if (!problem.isNone()) {
                    problems.add(problem);
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new MessageException(Message.joined(Plain.LINES, problems));
        }
        return new KnownFailures(name, entries);
    }

    /** The entry of a case. */
    public Optional<Entry> of(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** The result with this list in mind. */
    public CaseResult judge(CaseResult result) {
        Entry entry = entries.get(result.contractCase().id());
        if (entry == null) {
            return result;
        }
        if (result.isBroken()) {
            return entry.isOf(result)
                    ? result.asKnown(ModelMessage.KNOWN.of(entry.reason()))
                    : result.because(
                            ModelMessage.OTHER_FINDING.of(name, entry.line(), Quoted.of(entry.finding())), Set.of());
        }
        return result.verdict() == Verdict.PASSED
                ? result.failing(
                        ModelMessage.STALE.of(name, entry.line()),
                        ModelMessage.LISTED.of(entry.reason()),
                        ModelMessage.PASSES.of(),
                        Set.of())
                : result;
    }

    /** The result, should this be a list of what is played and told, and decides nothing. */
    public CaseResult tolerate(CaseResult result) {
        Entry entry = entries.get(result.contractCase().id());
        return entry == null || result.verdict() == Verdict.PASSED
                ? result
                : result.asKnown(ModelMessage.NEVER_DECIDES.of(entry.reason()));
    }

    /** This list and another one; of a case in both this one's reason. */
    public KnownFailures and(KnownFailures other) {
        Map<String, Entry> all = new LinkedHashMap<>(other.entries);
        all.putAll(entries);
        return new KnownFailures(name.isEmpty() ? other.name : name, all);
    }

    private static Message add(
            String name, Map<String, Entry> entries, String line, int number, Collection<String> cases) {
        Matcher named = OF_ONE_FINDING.matcher(line);
        String finding = named.matches() ? named.group(2) : "";
        String[] parts = (named.matches() ? named.group(1) + named.group(3) : line).split("\\s*[:#]\\s*|\\s+", 2);
        String id = parts[0];
        String reason =
                parts.length < 2 ? "" : parts[1].replaceFirst("^[:#]\\s*", "").strip();
        if (!cases.contains(id)) {
            return looksLikeOne(id, cases)
                    ? ModelMessage.NO_SUCH_CASE.of(name, number, Quoted.bare(id, LONGEST_REASON), "pushback cases")
                    : ModelMessage.NO_CASE_THERE.of(name, number, "pushback cases");
        }
        if (reason.isEmpty()) {
            return ModelMessage.NO_REASON.of(name, number, id);
        }
        return entries.putIfAbsent(id, new Entry(number, Message.quoted(Quoted.bare(reason, LONGEST_REASON)), finding))
                        == null
                ? Message.NONE
                : ModelMessage.TWICE.of(name, number, id, entries.get(id).line());
    }

    /** Whether it starts with a group that there is; what does not is not quoted, as the file may be one with a secret. */
    private static boolean looksLikeOne(String id, Collection<String> cases) {
        int dot = id.indexOf('.');
        return dot > 0 && cases.stream().anyMatch(known -> known.startsWith(id.substring(0, dot + 1)));
    }
}
