package dev.pushback.contract.shrink;

import dev.pushback.contract.expect.Expectations;
import dev.pushback.contract.request.CallbackSpec;
import dev.pushback.contract.request.CaseContext;
import dev.pushback.contract.shrink.Budget.Answer;
import dev.pushback.contract.shrink.Trials.Material;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.schema.PushCallback;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds out why a valid batch is not acknowledged, and says it in words.
 *
 * <p>Asks in turn: does it fail again, does a plain event fail if it is sent the same way, did its events come before, do
 * plain events fail if they are as many or as large; then it halves the batch to the smallest that still fails, takes away
 * the members that do not matter, and tries other values of those that do. What is left is taken out of the batch, and if
 * the rest still fails, the same again. For one thread, once.
 */
public final class Shrinker {

    private static final int MOST_CAUSES = 4;
    private static final int AGAIN = 4;
    private static final String WRITING = "the same values are acknowledged when they are written without blanks and"
            + " escapes: it is the writing of the JSON that matters";

    private final Attempt failed;
    private final Trials trials;
    private final String refuses;
    private String flaky = "";

    /**
     * Prepares; nothing is sent yet.
     *
     * @param spec the callback that is not acknowledged
     * @param failed what came of it
     * @param scenes where to send, another place with other events for each call
     * @param effort how much may be spent
     */
    public Shrinker(CallbackSpec spec, Attempt failed, Supplier<CaseContext> scenes, ShrinkLimits effort) {
        this.failed = failed;
        this.trials = new Trials(spec, scenes, effort);
        this.refuses = Expectations.refuses(failed) ? "refuses" : "fails on";
    }

    /** Why it fails, and with how many callbacks that was found; empty if there is nothing to say. */
    public Optional<String> explain() {
        Optional<CandidateBatch> sent = CandidateBatch.read(failed.call().body());
        if (sent.isEmpty() || sent.get().events().size() > PushCallback.MAX_EVENTS) {
            return Optional.empty();
        }
        Answer again = trials.send(same -> same);
        if (again != Answer.REFUSED) {
            boolean isWriting = again == Answer.ACKNOWLEDGED
                    && !Arrays.equals(sent.get().bytes(), failed.call().body());
            return isWriting ? Optional.of(WRITING + "; " + trials.told()) : Optional.empty();
        }
        Material material = trials.material();
        if (material.failing().events().equals(material.plain(1))) {
            return Optional.empty();
        }
        return ofHead().or(() -> new DuplicateProbe(trials).explain(material))
                .or(() -> new SizeProbe(trials, refuses).explain(material))
                .or(() -> ofEvents(material))
                .map(found -> found + "; " + trials.told());
    }

    /** Whether even a plain event fails if it is sent this way. */
    private Optional<String> ofHead() {
        return trials.sendMade(made -> made.failing().with(made.plain(1))) == Answer.REFUSED
                ? Optional.of("the events do not matter: a plain one fails too if it is sent this way")
                : Optional.empty();
    }

    private Optional<String> ofEvents(Material material) {
        List<Cause> causes = new ArrayList<>();
        List<Integer> left = places(material.failing());
        Answer rest = Answer.REFUSED;
        while (rest == Answer.REFUSED && !left.isEmpty() && goesOn(causes)) {
            List<Integer> smallest = Bisection.smallest(left, places -> trials.fails(batch -> batch.only(places)));
            flaky = causes.isEmpty() ? flaky(smallest) : flaky;
            Cause cause = cause(material, smallest);
            causes.add(cause);
            left = left.stream()
                    .filter(place ->
                            !cause.explains(place, material.failing().events().get(place)))
                    .toList();
            List<Integer> others = left;
            rest = others.isEmpty() ? Answer.ACKNOWLEDGED : trials.send(batch -> batch.only(others));
        }
        boolean isNothing = causes.isEmpty()
                || material.failing().events().size() == 1 && causes.stream().noneMatch(Cause::isOfOne);
        return isNothing ? Optional.empty() : Optional.of(told(material.failing(), causes, left, rest));
    }

    /** Of events that fail together only there may be many, all alike: the first are enough. */
    private boolean goesOn(List<Cause> causes) {
        return causes.size() < MOST_CAUSES
                && causes.stream().allMatch(cause -> cause.places().size() == 1)
                && !trials.isSpent();
    }

    private Cause cause(Material material, List<Integer> smallest) {
        CandidateBatch failing = material.failing();
        Set<Reduction.Atom> matter = new Reduction(trials, smallest).matter();
        if (smallest.size() > 1) {
            return Cause.ofSeveral(
                    failing, smallest, matter, flaky.isEmpty() ? new OrderProbe(trials).hint(smallest) : "");
        }
        if (matter.isEmpty()) {
            return Cause.ofUnknown(smallest.get(0));
        }
        return flaky.isEmpty()
                ? new Generalization(
                                trials,
                                failing,
                                smallest.get(0),
                                new OtherValues(failing, material.scene().kind()))
                        .of(matter)
                : Cause.ofOne(failing, smallest.get(0), matter);
    }

    private String told(CandidateBatch failing, List<Cause> causes, List<Integer> left, Answer rest) {
        String what = causes.stream().map(Cause::told).distinct().collect(Collectors.joining(" and also "));
        return flaky + refuses + " " + what + rate(failing, causes) + others(left, rest);
    }

    /** Sends the smallest batch again: what fails only now and then is told as such. */
    private String flaky(List<Integer> smallest) {
        int acknowledged = 0;
        int asked = 0;
        while (asked < AGAIN && !trials.isSpent()) {
            acknowledged += trials.send(batch -> batch.only(smallest)) == Answer.ACKNOWLEDGED ? 1 : 0;
            asked++;
        }
        return acknowledged == 0
                ? ""
                : "flaky (" + (asked - acknowledged) + " of " + asked + " times the smallest batch failed): ";
    }

    /** How many of the events that are like the failing one fail by themselves. */
    private String rate(CandidateBatch failing, List<Cause> causes) {
        if (causes.size() != 1 || !causes.get(0).isOfOne()) {
            return "";
        }
        Cause cause = causes.get(0);
        List<Integer> alike = places(failing).stream()
                .filter(place -> cause.explains(place, failing.events().get(place)))
                .limit(5)
                .toList();
        long broken = alike.stream()
                .filter(place -> cause.places().contains(place) || trials.fails(batch -> batch.only(List.of(place))))
                .count();
        return "; " + broken + " of " + alike.size() + (alike.size() == 1 ? " such event fails" : " such events fail");
    }

    private static String others(List<Integer> left, Answer rest) {
        if (left.isEmpty()) {
            return "";
        }
        String others = left.size() == 1 ? "the other one" : "the " + left.size() + " others";
        String verb = left.size() == 1 ? "is" : "are";
        return ", " + others + " "
                + switch (rest) {
                    case ACKNOWLEDGED -> verb + " acknowledged";
                    case REFUSED -> verb + " not acknowledged either";
                    case UNKNOWN -> verb + " not looked into";
                };
    }

    private static List<Integer> places(CandidateBatch batch) {
        return IntStream.range(0, batch.events().size()).boxed().collect(Collectors.toList());
    }
}
