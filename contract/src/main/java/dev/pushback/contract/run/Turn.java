package dev.pushback.contract.run;

import dev.pushback.contract.model.ContractCase;
import java.util.Optional;

/**
 * A case at its place in a run.
 *
 * @param contractCase the case
 * @param state what is known before it
 * @param last whether no case follows
 */
record Turn(ContractCase contractCase, RunState state, boolean last) {

    /** Its play beside other cases, if there was one. */
    Optional<CaseExecution> playedAhead() {
        return state.played(contractCase);
    }
}
