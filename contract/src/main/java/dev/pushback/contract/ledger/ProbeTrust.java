package dev.pushback.contract.ledger;

import dev.pushback.contract.probe.ProbeException;
import dev.pushback.contract.probe.ReceiverProbe;
import dev.pushback.contract.probe.StoredState;
import dev.pushback.schema.kind.CallbackKind;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells a probe that is wrong from a receiver that is.
 *
 * @param probe the probe
 */
record ProbeTrust(ReceiverProbe probe) {

    private static final int TRIALS = 5;

    /**
     * The report, if what it says against the receiver is not the probe's own fault.
     *
     * @throws ProbeException if it is, saying which
     */
    StorageReport confirmed(StorageReport report) {
        if (report.isKept()) {
            return report;
        }
        report.breaches().stream().map(one -> one.event().kind()).distinct().forEach(this::requireNothingOfNobody);
        report.breaches().stream()
                .filter(one -> one.kind().isLoss())
                .limit(TRIALS)
                .map(Breach::event)
                .filter(event -> event.kind() == CallbackKind.ALL_MEMBER_PUSH)
                .filter(this::isShownByRecipient)
                .findFirst()
                .ifPresent(event -> {
                    throw new ProbeException(LedgerMessage.PROBE_HIDES.of(event.taskId(), event.account()));
                });
        return report;
    }

    private void requireNothingOfNobody(CallbackKind kind) {
        String nobody = "never-" + UUID.randomUUID();
        int rows = rowsOf(kind, nobody);
        if (rows > 0) {
            throw new ProbeException(LedgerMessage.PROBE_SHOWS_OTHERS.of(rows, nobody));
        }
    }

    /** How many rows it shows of a push that never was; a probe in code may throw at one. */
    private int rowsOf(CallbackKind kind, String nobody) {
        try {
            return probe.ofPush(kind, nobody, List.of("nobody")).size();
        } catch (RuntimeException knowsNoSuchPush) {
            return 0;
        }
    }

    /** Whether the form of the question that names the recipient finds what the other does not. */
    private boolean isShownByRecipient(SentEvent event) {
        return byRecipient(event)
                        .filter(state -> state.events().stream()
                                .anyMatch(stored -> stored.stage() == event.stage()
                                        && event.member("PushPlatform").equals(Integer.toString(stored.platform()))))
                        .isPresent()
                && probe.ofTask(event.taskId(), List.of(event.account())).stream()
                        .noneMatch(row -> row.account().equals(event.account()));
    }

    private Optional<StoredState> byRecipient(SentEvent event) {
        try {
            return Optional.of(probe.of(event.taskId(), event.account()));
        } catch (ProbeException knowsOneFormOnly) {
            return Optional.empty();
        }
    }
}
