package dev.pushback.contract.receiver.broken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.Contract;
import dev.pushback.contract.model.ContractCase;
import org.junit.jupiter.api.Test;

/** What faults do to the contract is proved by the self-test. */
class FaultsTest {

    @Test
    void haveIdsOfTheirOwn() {
        assertThat(BrokenReceivers.all()).extracting(BrokenReceiver::id).doesNotHaveDuplicates();
        assertThat(ConformingReceivers.all()).extracting(ConformingReceiver::id).doesNotHaveDuplicates();
    }

    @Test
    void nameCasesThatThereAre() {
        assertThat(BrokenReceivers.all().stream().flatMap(fault -> fault.fails().stream()))
                .isSubsetOf(Contract.cases().stream().map(ContractCase::id).toList());
    }
}
