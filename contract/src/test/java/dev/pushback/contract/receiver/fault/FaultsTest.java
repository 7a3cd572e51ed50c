package dev.pushback.contract.receiver.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.Contract;
import dev.pushback.contract.ContractCase;
import org.junit.jupiter.api.Test;

/** What faults do to the contract is proved by the self-test. */
class FaultsTest {

    @Test
    void haveIdsOfTheirOwn() {
        assertThat(Faults.all()).extracting(Fault::id).doesNotHaveDuplicates();
        assertThat(Shapes.all()).extracting(Shape::id).doesNotHaveDuplicates();
    }

    @Test
    void nameCasesThatThereAre() {
        assertThat(Faults.all().stream().flatMap(fault -> fault.fails().stream()))
                .isSubsetOf(Contract.cases().stream().map(ContractCase::id).toList());
    }
}
