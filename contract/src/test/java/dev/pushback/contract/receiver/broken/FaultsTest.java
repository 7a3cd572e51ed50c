package dev.pushback.contract.receiver.broken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.Contract;
import dev.pushback.contract.ledger.BreachKind;
import dev.pushback.contract.model.ContractCase;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What faults do to the contract is proved by the self-test. */
class FaultsTest {

    @Test
    void haveIdsOfTheirOwn() {
        assertThat(BrokenReceivers.all()).extracting(BrokenReceiver::id).doesNotHaveDuplicates();
        assertThat(ConformingReceivers.all()).extracting(ConformingReceiver::id).doesNotHaveDuplicates();
    }

    @Test
    void nameCasesThatThereAreOrWaysOfStoringWrongly() {
        Stream<String> storage = Stream.of(BreachKind.values()).map(kind -> "storage." + kind.id());
        assertThat(BrokenReceivers.all().stream().flatMap(fault -> fault.fails().stream()))
                .isSubsetOf(Stream.concat(Contract.cases().stream().map(ContractCase::id), storage)
                        .toList());
    }
}
