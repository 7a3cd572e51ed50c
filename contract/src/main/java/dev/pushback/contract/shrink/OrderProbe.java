package dev.pushback.contract.shrink;

import dev.pushback.contract.shrink.Budget.Answer;
import dev.pushback.schema.message.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Looks into what it is with events that fail together only. */
final class OrderProbe {

    private final Trials trials;

    OrderProbe(Trials trials) {
        this.trials = trials;
    }

    /** The cause with what was found out about the order of its events. */
    Cause refine(Cause cause) {
        List<Integer> reversed = new ArrayList<>(cause.events());
        Collections.reverse(reversed);
        boolean isSame = trials.material().failing().only(cause.events()).events().stream()
                        .distinct()
                        .count()
                == 1;
        if (isSame || trials.isSpent()) {
            return cause;
        }
        boolean isMany = cause.events().size() > Cause.MOST_NAMED;
        Message events = isMany ? ShrinkMessage.EACH_BY_ITSELF.of(cause.message()) : cause.message();
        return cause.told(
                trials.send(batch -> batch.only(reversed)) == Answer.ACKNOWLEDGED
                        ? ShrinkMessage.IN_REVERSE_ORDER.of(events)
                        : events);
    }
}
