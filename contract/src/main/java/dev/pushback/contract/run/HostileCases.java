package dev.pushback.contract.run;

import dev.pushback.contract.model.ContractCase;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Plays cases that ill treat the receiver one after the other, while others are played: so one of them at most is under
 * way when it falls. For one play.
 */
final class HostileCases {

    private final Function<ContractCase, CaseExecution> playing;
    private final Liveness liveness;
    private final Neighbours neighbours;
    private String lastAnswered = "";
    private CaseExecution fatal;
    private Liveness.Ailment ailment;

    HostileCases(Function<ContractCase, CaseExecution> playing, Liveness liveness, Neighbours neighbours) {
        this.playing = playing;
        this.liveness = liveness;
        this.neighbours = neighbours;
    }

    /** The plays of those cases that were played, by id: all, unless the receiver falls. */
    Map<String, CaseExecution> play(List<ContractCase> cases) {
        Map<String, CaseExecution> plays = new HashMap<>();
        for (int i = 0; i < cases.size() && !neighbours.areGone(); i++) {
            CaseExecution play = playing.apply(cases.get(i));
            plays.put(cases.get(i).id(), play);
            if (play.isSilent() || i == cases.size() - 1) {
                look(play);
            }
            lastAnswered = play.isSilent() ? lastAnswered : cases.get(i).id();
        }
        return plays;
    }

    /** How the receiver fell, if it did, in view of all plays up to then, in the order of the cases. */
    Optional<ReceiverDown> fall(Collection<CaseExecution> plays) {
        return Optional.ofNullable(ailment)
                .map(found -> ReceiverDown.of(found, fatal, plays, lastAnswered, 0, false, 0));
    }

    private void look(CaseExecution play) {
        liveness.lookBehindMany()
                .filter(found -> play.isSilent() || found.isDeath())
                .ifPresent(found -> {
                    ailment = found;
                    fatal = play;
                    neighbours.leave();
                });
    }
}
