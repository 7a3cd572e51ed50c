package dev.pushback.contract.run;

import dev.pushback.contract.expect.ExpectMessage;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.Trait;
import dev.pushback.schema.message.Message;
import java.util.Optional;

/** Tells why a case is not judged: what it needs and the run has not, or what was found about the receiver that hides it. */
final class Obstacles {

    private final RunOptions options;
    private final ReceiverFacts facts;
    private final Unsteadiness unsteadiness;
    private final Circumstances circumstances;

    Obstacles(RunOptions options, ReceiverFacts facts, Unsteadiness unsteadiness, Circumstances circumstances) {
        this.options = options;
        this.facts = facts;
        this.unsteadiness = unsteadiness;
        this.circumstances = circumstances;
    }

    /** Why a case can't be judged, if it can't. */
    Optional<Message> to(ContractCase contractCase, RunState state) {
        return unmetNeed(contractCase)
                .or(() -> stop(state))
                .or(() -> unsteadiness.found().isNone() && !circumstances.hideAll()
                        ? Optional.empty()
                        : Optional.of(RunMessage.UNSTEADY.of()))
                .or(() -> needsSeveralConnections(contractCase))
                .or(() -> facts.obstacleAtOnce(contractCase))
                .or(() -> facts.baseline().obstacle(contractCase))
                .or(() -> state.refusals().tellOf(contractCase).map(RunMessage.REFUSALS_UNANSWERED::of))
                .or(() -> hidesStorage(contractCase, state)
                        ? Optional.of(ReceiverFacts.nothingStored())
                        : Optional.empty());
    }

    private Optional<Message> unmetNeed(ContractCase contractCase) {
        if (contractCase.is(Trait.NEEDS_TOKEN) && !options.meets(Trait.NEEDS_TOKEN)) {
            return Optional.of(RunMessage.NO_TOKEN.of());
        }
        return contractCase.is(Trait.NEEDS_PROBE) && !options.meets(Trait.NEEDS_PROBE)
                ? Optional.of(ExpectMessage.NO_PROBE.of())
                : Optional.empty();
    }

    private Optional<Message> stop(RunState state) {
        return options.maxFailures() > 0 && state.failures() >= options.maxFailures()
                ? Optional.of(RunMessage.STOPPED.of(state.failures()))
                : Optional.empty();
    }

    private Optional<Message> needsSeveralConnections(ContractCase contractCase) {
        return facts.isKnownToServeOneConnection() && contractCase.script().isAtOnce()
                ? Optional.of(ReceiverFacts.oneConnection())
                : Optional.empty();
    }

    private boolean hidesStorage(ContractCase contractCase, RunState state) {
        return contractCase.is(Trait.NEEDS_PROBE)
                && !contractCase.is(Trait.OPENS_PROBE)
                && !state.isDown()
                && facts.storesNothing();
    }
}
