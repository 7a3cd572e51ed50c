package dev.pushback.contract.run;

import dev.pushback.contract.expect.AttemptSummary;
import dev.pushback.contract.expect.Expectations;
import dev.pushback.contract.expect.Symptom;
import dev.pushback.contract.model.CaseResult;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.schema.message.Message;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A receiver that answers one status now and then, whatever is sent: one worker of several that is broken, or what counts the
 * calls of a connection. Each case that meets it fails as flaky, and none of them is about it.
 */
final class NowAndThen {

    /** Fewer may be chance. */
    private static final int LEAST = 5;

    /** Each second or third call of a connection may be so by chance, as cases have a rhythm of their own. */
    private static final int LEAST_PERIOD = 3;

    private static final int LONGEST_PERIOD = 100;

    /** A receiver may not count what it refuses before it looks, such as another method. */
    private static final double MOST = 0.8;

    private static final double HARDLY_ANY = 0.05;

    private NowAndThen() {}

    /** The cause of the cases that are broken now and then with one status; empty if there are not so many. */
    static Optional<CommonCause> of(List<CaseResult> results) {
        Map<Integer, Integer> flaky = new HashMap<>();
        results.stream()
                .filter(one -> one.symptoms().contains(Symptom.FLAKY) && isRefused(one))
                .forEach(one -> flaky.merge(status(one), 1, Integer::sum));
        return flaky.entrySet().stream()
                .filter(one -> one.getKey() != 200 && one.getValue() >= LEAST)
                .max(Map.Entry.comparingByValue())
                .map(one -> cause(one.getKey(), results));
    }

    private static CommonCause cause(int status, List<CaseResult> results) {
        List<CaseResult> met = results.stream()
                .filter(one -> isRefused(one) && status(one) == status)
                .toList();
        Message answer = AttemptSummary.of(met.get(0).shownAttempt());
        Message what = period(met, results)
                .<Message>map(each -> RunMessage.COMMON_EACH_CALL.of(each, answer))
                .orElseGet(() -> RunMessage.COMMON_NOW_AND_THEN.of(answer));
        return new CommonCause(what, met::contains);
    }

    /** After how many calls of a connection it comes each time, and hardly at another, if that is so. */
    private static Optional<Integer> period(List<CaseResult> met, List<CaseResult> results) {
        int[] refused = met.stream()
                .mapToInt(one -> one.shownAttempt().carried().place())
                .toArray();
        int[] taken = results.stream()
                .flatMap(one -> one.attempts().stream())
                .filter(Expectations::acknowledges)
                .mapToInt(one -> one.carried().place())
                .toArray();
        return IntStream.iterate(LONGEST_PERIOD, each -> each >= LEAST_PERIOD, each -> each - 1)
                .filter(each -> share(refused, each) >= MOST && share(taken, each) <= HARDLY_ANY)
                .boxed()
                .findFirst();
    }

    /** Which part of the places is a multiple. */
    private static double share(int[] places, int each) {
        return IntStream.of(places)
                .map(place -> place > 0 && place % each == 0 ? 1 : 0)
                .average()
                .orElse(0);
    }

    private static boolean isRefused(CaseResult result) {
        Attempt shown = result.shownAttempt();
        return result.isBroken() && shown != null && shown.isAnswered() && !Expectations.acknowledges(shown);
    }

    private static int status(CaseResult result) {
        return result.shownAttempt().reply().status();
    }
}
