package dev.pushback.contract.shrink;

import dev.pushback.contract.shrink.Budget.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Looks into what it is with events that fail together only. */
final class OrderProbe {

    private final Trials trials;

    OrderProbe(Trials trials) {
        this.trials = trials;
    }

    /** What to add in words; empty if nothing was found out. */
    String hint(List<Integer> places) {
        List<Integer> reversed = new ArrayList<>(places);
        Collections.reverse(reversed);
        boolean isSame = trials.material().failing().only(places).events().stream()
                        .distinct()
                        .count()
                == 1;
        if (isSame || trials.isSpent()) {
            return "";
        }
        String alone = places.size() > Cause.MOST_NAMED ? ", each of which is acknowledged by itself" : "";
        return alone + ofOrder(reversed);
    }

    private String ofOrder(List<Integer> reversed) {
        return trials.send(batch -> batch.only(reversed)) == Answer.ACKNOWLEDGED
                ? " (acknowledged in reverse order: it is the order that matters)"
                : "";
    }
}
