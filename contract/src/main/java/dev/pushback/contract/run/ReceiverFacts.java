package dev.pushback.contract.run;

import dev.pushback.contract.Contract;
import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.model.Trait;
import java.util.ArrayList;
import java.util.List;

/**
 * What is found out about a receiver once, when it is first needed: how it answers the plainest callback, whether it stores
 * anything, how many cases it takes at a time. Not safe for several threads.
 */
final class ReceiverFacts {

    private final RunOptions options;
    private final CaseExecutor player;
    private Baseline baseline;
    private Boolean storesNothing;
    private Boolean oneConnection;
    private int concurrency;

    ReceiverFacts(RunOptions options, CaseExecutor player) {
        this.options = options;
        this.player = player;
    }

    Baseline baseline() {
        if (baseline == null) {
            baseline = Baseline.of(player);
        }
        return baseline;
    }

    /** Whether the probe shows nothing even of the plainest event. */
    boolean storesNothing() {
        if (storesNothing == null) {
            storesNothing = baseline().isAcknowledged() && player.storesNothing();
        }
        return storesNothing;
    }

    /** Whether nobody else is answered while a kept connection is idle; asked when a case got no answer in time. */
    boolean servesOneConnection() {
        if (oneConnection == null) {
            oneConnection = baseline().isAcknowledged() && player.isServedOneConnectionAtATime();
            if (oneConnection) {
                player.keepNothingIdle();
            }
        }
        return oneConnection;
    }

    /** Whether {@link #servesOneConnection} was asked, and is so. */
    boolean isKnownToServeOneConnection() {
        return Boolean.TRUE.equals(oneConnection);
    }

    /** How many cases may be played side by side; 1 for one after the other. */
    int concurrency() {
        if (isKnownToServeOneConnection()) {
            return 1;
        }
        if (concurrency == 0) {
            concurrency = new ConcurrencyProbe(
                            player, baseline().attempt(), options.transport().timeout())
                    .measured();
        }
        return concurrency;
    }

    /** What a reader of the results must know, a sentence each. */
    List<String> notes(int leftOut, List<CaseResult> results) {
        List<String> notes = new ArrayList<>();
        UnreadEvents.note(results).ifPresent(notes::add);
        if (baseline().note() != null && baseline().isAcknowledged()) {
            notes.add(baseline().note());
        }
        if (Boolean.TRUE.equals(storesNothing)) {
            notes.add(
                    "The probe shows nothing even of the plainest event, so what is stored is not judged: does the receiver"
                            + " read Events as an array and the command in the query, and does the probe look where it stores?");
        }
        if (isKnownToServeOneConnection()) {
            notes.add("The receiver answers nobody else while a kept connection is idle, see "
                    + Contract.idOf(Trait.IDLE_NEIGHBOUR)
                    + ". So what needs several connections at once is not judged.");
        }
        if (leftOut > 0) {
            notes.add(leftOut + (leftOut == 1 ? " case" : " cases")
                    + " on what the receiver stores left out: --probe URL lets Pushback look.");
        }
        return notes;
    }

    /** Why no case that sends several callbacks at once is judged. */
    static String oneConnection() {
        return "the receiver answers nobody else while a kept connection is idle, see "
                + Contract.idOf(Trait.IDLE_NEIGHBOUR);
    }

    /** Why no case with a probe is judged. */
    static String nothingStored() {
        return "the probe shows nothing even of the plainest event, see " + Contract.idOf(Trait.OPENS_PROBE);
    }
}
