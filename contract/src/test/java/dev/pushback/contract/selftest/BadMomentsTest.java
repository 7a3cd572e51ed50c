package dev.pushback.contract.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.ledger.Breach;
import dev.pushback.contract.ledger.BreachKind;
import dev.pushback.contract.ledger.StorageReport;
import dev.pushback.contract.receiver.broken.BrokenReceivers;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

/** Storage is judged while load runs, after garbage and after other commands, too. */
class BadMomentsTest {

    @Test
    void whatIsLostUnderLoadIsTold() {
        assertThat(lossesOf("busy-loses").breaches()).extracting(Breach::kind).anyMatch(BreachKind::isLoss);
    }

    @Test
    void whatIsLostBehindGarbageIsTold() {
        assertThat(lossesOf("garbage-loses-next")
                        .circumstances()
                        .get(BreachKind.LOST)
                        .toString())
                .contains("right after a call that is no callback of this app, on the same connection");
    }

    @Test
    void whatIsLostAfterAnotherCommandIsTold() {
        assertThat(lossesOf("other-command-loses-next").breaches())
                .extracting(Breach::kind)
                .contains(BreachKind.LOST);
    }

    @Test
    void theSmallestCallbackThatShowsItComesFirst() {
        assertThat(lossesOf("garbage-loses-next").breaches())
                .filteredOn(one -> one.kind() == BreachKind.LOST)
                .extracting(one -> one.event().neighbours())
                .isSortedAccordingTo(Comparator.naturalOrder());
    }

    private static StorageReport lossesOf(String fault) {
        return Trial.of(BrokenReceivers.byId(fault).orElseThrow()).storage();
    }
}
