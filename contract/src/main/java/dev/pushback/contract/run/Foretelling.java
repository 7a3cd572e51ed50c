package dev.pushback.contract.run;

import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.Trait;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** How long cases will take about, as long as none fails: told by the answer to the plainest callback, and how many come at once. */
final class Foretelling {

    /** Of what sends at once, about so many are answered together where the receiver allows it. */
    private static final int WIDE = 20;

    private Foretelling() {}

    static Duration of(List<ContractCase> cases, ReceiverFacts facts) {
        Duration one = facts.baseline().attempt().took();
        int atOnce = facts.concurrency();
        long hostile = calls(cases, each -> each.is(Trait.HOSTILE));
        long wide = calls(cases, each -> !Ahead.takes(each) && !each.is(Trait.HOSTILE));
        long others = calls(cases, Ahead::takes);
        if (!facts.answersManyAtOnce()) {
            long looks = cases.stream().filter(each -> each.is(Trait.HOSTILE)).count();
            return one.multipliedBy(hostile + looks + (wide + others) / atOnce);
        }
        long longest = cases.stream()
                .filter(Ahead::takes)
                .mapToLong(each -> each.script().callbacks().size())
                .max()
                .orElse(0);
        return one.multipliedBy(Math.max(Math.max(longest, hostile), Math.max(wide / WIDE, others / atOnce)));
    }

    private static long calls(List<ContractCase> cases, Predicate<ContractCase> which) {
        return cases.stream()
                .filter(which)
                .mapToLong(each -> each.script().callbacks().size())
                .sum();
    }
}
