package dev.pushback.contract.model;

import static java.util.Objects.requireNonNull;

import dev.pushback.contract.expect.Expectation;
import dev.pushback.contract.expect.Finding;
import dev.pushback.contract.request.RequestPlan;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.schema.message.Lang;
import dev.pushback.schema.rule.Level;
import dev.pushback.schema.rule.Rule;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One thing that a receiver must or should do: what is sent, and what must come back. A value; playing it is the run's
 * business.
 *
 * @param id {@code group.name} in kebab-case, or {@code kind.group.name}, stable for ever
 * @param rule the rule that is judged; its level is the case's
 * @param title what the receiver does, so that the list of cases reads as a specification
 * @param chineseTitle the same in Chinese
 * @param script what is sent
 * @param expectation what must come back, a pure function of it
 * @param traits what is special about it
 * @param kind what kind of callbacks it sends
 */
public record ContractCase(
        String id,
        Rule rule,
        String title,
        String chineseTitle,
        RequestPlan script,
        Expectation expectation,
        Set<Trait> traits,
        CallbackKind kind) {

    private static final Pattern ID = Pattern.compile("[a-z-]+(\\.[a-z0-9-]+){1,2}");

    /** Checks that nothing is null, and copies the set. */
    public ContractCase {
        requireNonNull(rule, "rule of " + id);
        requireNonNull(title, "title of " + id);
        requireNonNull(chineseTitle, "Chinese title of " + id);
        requireNonNull(script, "script of " + id);
        requireNonNull(expectation, "expectation of " + id);
        traits = Set.copyOf(traits);
        requireNonNull(kind, "kind of " + id);
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("id must be group.name in kebab-case, or kind.group.name, was " + id);
        }
    }

    /** What the receiver does, beginning with a verb. */
    public String title(Lang lang) {
        return lang == Lang.ZH ? chineseTitle : title;
    }

    /** The part of the id before the first dot. */
    public String group() {
        return id.substring(0, id.indexOf('.'));
    }

    /** How binding the rule is. */
    public Level level() {
        return rule.level();
    }

    /** Whether this is special in that way. */
    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** What it takes beyond a receiver that answers: {@code token}, {@code probe}. */
    public List<String> needs() {
        return Stream.of(Trait.NEEDS_TOKEN, Trait.NEEDS_PROBE)
                .filter(this::is)
                .map(need -> need.name().substring("NEEDS_".length()).toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The same with these traits as well. */
    public ContractCase marked(Trait... more) {
        Set<Trait> all = EnumSet.noneOf(Trait.class);
        all.addAll(traits);
        all.addAll(List.of(more));
        return new ContractCase(id, rule, title, chineseTitle, script, expectation, all, kind);
    }

    /** The same with this Chinese title. */
    public ContractCase inChinese(String what) {
        return new ContractCase(id, rule, title, what, script, expectation, traits, kind);
    }

    /**
     * What is found of these attempts: as the expectation finds, except that nothing is passed by an answer without what the
     * case is about.
     */
    public Finding judge(List<Attempt> attempts, Function<Expectation, Finding> finding) {
        Finding found = finding.apply(expectation);
        return found.isPassed()
                ? script.unmetIn(attempts)
                        .map(unmet -> unmet.isReceiversChoice()
                                ? Finding.notApplicable(unmet.reason())
                                : Finding.inconclusive(unmet.reason()))
                        .orElse(found)
                : found;
    }

    /** Begins a case; {@link Draft#expects} ends it. */
    public static Draft contractCase(String id) {
        return new Draft(id);
    }

    /** A case under construction, read from top to bottom. */
    public static final class Draft {
        private final String id;
        private final Set<Trait> traits = EnumSet.noneOf(Trait.class);
        private Rule rule;
        private String title;
        private String chineseTitle = "";
        private RequestPlan script;
        private CallbackKind kind = CallbackKind.ALL_MEMBER_PUSH;

        private Draft(String id) {
            this.id = id;
        }

        /** Says what kind of callbacks it sends, if not {@link CallbackKind#ALL_MEMBER_PUSH}. */
        public Draft of(CallbackKind sent) {
            kind = sent;
            return this;
        }

        /** Names the rule that is judged. */
        public Draft verifies(Rule judged) {
            rule = judged;
            return this;
        }

        /** Says what the receiver does, beginning with a verb. */
        public Draft titled(String what) {
            title = what;
            return this;
        }

        /** Says it in Chinese. */
        public Draft inChinese(String what) {
            chineseTitle = what;
            return this;
        }

        /** Says what is sent. */
        public Draft sends(RequestPlan sent) {
            script = sent;
            return this;
        }

        /** Says what is special about it. */
        public Draft marked(Trait... special) {
            traits.addAll(List.of(special));
            return this;
        }

        /** Says what must come back. */
        public ContractCase expects(Expectation expectation) {
            return new ContractCase(id, rule, title, chineseTitle, script, expectation, traits, kind);
        }
    }
}
