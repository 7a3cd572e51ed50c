package dev.pushback.contract.shrink;

import dev.pushback.contract.expect.Expectations;
import dev.pushback.contract.request.CallbackSpec;
import dev.pushback.contract.request.CaseContext;
import dev.pushback.contract.shrink.Budget.Answer;
import dev.pushback.contract.shrink.Trials.Material;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Failure;
import dev.pushback.schema.PushCallback;
import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.schema.message.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds out why a valid batch is not acknowledged, and says it.
 *
 * <p>Asks in turn: does it fail again, does a plain event fail if it is sent the same way, did its events come before, or
 * their sender's own text, do plain events fail if they are as many or as large; then it halves the batch to the smallest that still fails, takes away
 * the members that do not matter, and tries other values of those that do. What is left is taken out of the batch, and if
 * the rest still fails, the same again. For one thread, once.
 */
public final class Shrinker {

    private static final int MOST_CAUSES = 4;
    private static final int AGAIN = 4;

    private final Attempt failed;
    private final Trials trials;
    private final boolean refuses;
    private int failures;
    private int tries;

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
        this.refuses = Expectations.refuses(failed);
    }

    /** Why it fails, and with how many callbacks that was found; empty if there is nothing to say. */
    public Optional<Explanation> explain() {
        Optional<CandidateBatch> sent = CandidateBatch.read(failed.call().body());
        if (sent.isEmpty() || sent.get().events().size() > PushCallback.MAX_EVENTS) {
            return Optional.empty();
        }
        Answer again = trials.send(same -> same);
        if (again != Answer.REFUSED) {
            boolean isWriting = again == Answer.ACKNOWLEDGED
                    && !Arrays.equals(sent.get().bytes(), failed.call().body());
            return isWriting ? Optional.of(trials.found(Explanation.of(ShrinkMessage.WRITING.of()))) : Optional.empty();
        }
        Material material = trials.material();
        if (material.failing().events().equals(material.plain(1))) {
            return new HeadProbe(trials).explain(refuses).map(Explanation::of).map(trials::found);
        }
        return ofHead().or(() -> new DuplicateProbe(trials).explain(material))
                .or(() -> new SharedTextProbe(trials).explain(material))
                .or(() -> ofTime(material))
                .or(() -> new SizeProbe(trials, refuses, failed.took()).explain(material))
                .map(Explanation::of)
                .or(() -> ofEvents(material))
                .map(trials::found);
    }

    /** Whether even a plain event fails if it is sent this way. */
    private Optional<Message> ofHead() {
        return trials.sendMade(made -> made.failing().with(made.plain(1))) == Answer.REFUSED
                ? new HeadProbe(trials).explain(refuses).or(() -> Optional.of(ShrinkMessage.EVENTS_DO_NOT_MATTER.of()))
                : Optional.empty();
    }

    /** Whether silence is the sum of what its events take. */
    private Optional<Message> ofTime(Material material) {
        return failed.failure() == Failure.TIMEOUT
                ? new TimeProbe(trials, failed.took())
                        .explain(material)
                        .map(cause -> ShrinkMessage.FAILS_ON.of(cause.message()))
                : Optional.empty();
    }

    private Optional<Explanation> ofEvents(Material material) {
        List<Cause> causes = new ArrayList<>();
        List<Integer> left = places(material.failing());
        Answer rest = Answer.REFUSED;
        while (rest == Answer.REFUSED && !left.isEmpty() && goesOn(causes)) {
            List<Integer> smallest = Bisection.smallest(left, places -> trials.fails(batch -> batch.only(places)));
            if (causes.isEmpty()) {
                again(smallest);
            }
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
        return isNothing
                ? Optional.empty()
                : Optional.of(new Explanation(told(material.failing(), causes, left, rest), causes, isFlaky()));
    }

    /** Of events that fail together only there may be many, all alike: the first are enough. */
    private boolean goesOn(List<Cause> causes) {
        return causes.size() < MOST_CAUSES
                && causes.stream().allMatch(cause -> cause.events().size() == 1)
                && !trials.isSpent();
    }

    private Cause cause(Material material, List<Integer> smallest) {
        CandidateBatch failing = material.failing();
        Set<Reduction.Atom> matter = new Reduction(trials, smallest).matter();
        if (smallest.size() > 1) {
            Cause cause = Cause.ofSeveral(failing, smallest, matter);
            return isFlaky() ? cause : new OrderProbe(trials).refine(new RelationProbe(trials).refine(cause));
        }
        if (matter.isEmpty()) {
            return Cause.ofUnknown(smallest.get(0));
        }
        if (isFlaky()) {
            return Cause.ofOne(failing, smallest.get(0), matter);
        }
        CallbackKind kind = material.scene().kind();
        OtherValues others = new OtherValues(failing, kind);
        Cause general = new Generalization(trials, failing, smallest.get(0), others).of(matter);
        return new HeadProbe(trials).refine(new PairProbe(trials, kind, others).refine(general));
    }

    private Message told(CandidateBatch failing, List<Cause> causes, List<Integer> left, Answer rest) {
        List<Message> what = causes.stream().map(Cause::message).distinct().toList();
        Message told = (refuses ? ShrinkMessage.REFUSES : ShrinkMessage.FAILS_ON)
                .of(Message.joined(ShrinkMessage.AND_ALSO, what));
        Message all = others(rate(told, failing, causes), left, rest);
        return isFlaky() ? ShrinkMessage.FLAKY.of(failures, tries, all) : all;
    }

    /** Sends the smallest batch again: what fails only now and then is told as such. */
    private void again(List<Integer> smallest) {
        while (tries < AGAIN && !trials.isSpent()) {
            failures += trials.send(batch -> batch.only(smallest)) == Answer.ACKNOWLEDGED ? 0 : 1;
            tries++;
        }
    }

    private boolean isFlaky() {
        return failures < tries;
    }

    /** Adds how many of the events that are like the failing one fail by themselves. */
    private Message rate(Message told, CandidateBatch failing, List<Cause> causes) {
        if (causes.size() != 1 || !causes.get(0).isOfOne()) {
            return told;
        }
        Cause cause = causes.get(0);
        List<Integer> alike = places(failing).stream()
                .filter(place -> cause.explains(place, failing.events().get(place)))
                .limit(5)
                .toList();
        long broken = alike.stream()
                .filter(place -> cause.events().contains(place) || trials.fails(batch -> batch.only(List.of(place))))
                .count();
        return ShrinkMessage.RATE.of(told, broken, alike.size());
    }

    private static Message others(Message told, List<Integer> left, Answer rest) {
        if (left.isEmpty()) {
            return told;
        }
        boolean isOne = left.size() == 1;
        ShrinkMessage others = switch (rest) {
            case ACKNOWLEDGED -> isOne ? ShrinkMessage.OTHER_ACKNOWLEDGED : ShrinkMessage.OTHERS_ACKNOWLEDGED;
            case REFUSED -> isOne ? ShrinkMessage.OTHER_REFUSED : ShrinkMessage.OTHERS_REFUSED;
            case UNKNOWN -> isOne ? ShrinkMessage.OTHER_UNKNOWN : ShrinkMessage.OTHERS_UNKNOWN;
        };
        return isOne ? others.of(told) : others.of(told, left.size());
    }

    private static List<Integer> places(CandidateBatch batch) {
        return IntStream.range(0, batch.events().size()).boxed().collect(Collectors.toList());
    }
}
