package dev.pushback.contract.run.cause;

import dev.pushback.contract.expect.Symptom;
import dev.pushback.contract.model.CaseResult;
import dev.pushback.schema.message.Message;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What several broken cases have in common, found by what was sent and what came back. It is told once, on top; the cases
 * refer to it, for a remedy of each would contradict it.
 *
 * @param message what it is and what to do
 * @param isOf whether a result is of it
 * @param isChance whether it strikes at random: then what was found out about the events of a case is chance, too
 */
public record CommonCause(Message message, Predicate<CaseResult> isOf, boolean isChance) {

    /** Two may share a cause by chance. */
    public static final int LEAST = 3;

    private static final List<Finder> FINDERS = List.of(
            new BodyLimit(),
            new SlowEvents(),
            new EventLimit(),
            new UnknownMembers(),
            new RelatedMembers(),
            new LostCalls(),
            new SilentRefusals(),
            new RateLimit(),
            new NowAndThen());

    /** One that lies in what is sent. */
    public CommonCause(Message message, Predicate<CaseResult> isOf) {
        this(message, isOf, false);
    }

    /** Looks for one cause. */
    interface Finder {

        /** The cause, if these results show it; how many are of it is asked afterwards. */
        Optional<CommonCause> in(List<CaseResult> results);
    }

    /** The cause of most; empty if there is none. */
    public static Optional<CommonCause> of(List<CaseResult> results) {
        return FINDERS.stream()
                .flatMap(finder -> finder.in(results).stream())
                .filter(cause -> cause.among(results).count() >= LEAST)
                .findFirst();
    }

    /** The results, those of the cause without guesses of their own. */
    public List<CaseResult> markedIn(List<CaseResult> results) {
        return results.stream().map(one -> isOf.test(one) ? marked(one) : one).toList();
    }

    private CaseResult marked(CaseResult one) {
        boolean isGuess = isChance && !one.symptoms().contains(Symptom.FLAKY);
        return one.because(isGuess ? Message.NONE : one.reason(), Set.of(Symptom.COMMON));
    }

    /** How many cases, of all, are of it. */
    public Message headline(List<CaseResult> results) {
        return CauseMessage.HEADLINE.of(among(results).count(), message);
    }

    private Stream<CaseResult> among(List<CaseResult> results) {
        return results.stream().filter(isOf);
    }
}
