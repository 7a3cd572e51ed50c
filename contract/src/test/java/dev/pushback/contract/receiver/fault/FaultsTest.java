package dev.pushback.contract.receiver.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.CaseResult;
import dev.pushback.contract.Contract;
import dev.pushback.contract.ContractCase;
import dev.pushback.contract.ContractRun;
import dev.pushback.contract.Need;
import dev.pushback.contract.RunOptions;
import dev.pushback.contract.receiver.Receiver;
import dev.pushback.contract.receiver.ReceiverOptions;
import dev.pushback.emulator.CallbackUrl;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FaultsTest {

    private static final String TOKEN = "secret";

    static List<String> faults() {
        return Faults.all().stream()
                .filter(fault -> casesOf(fault).stream()
                        .noneMatch(contractCase -> contractCase.needs().contains(Need.PROBE)))
                .map(Fault::id)
                .toList();
    }

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

    @ParameterizedTest
    @MethodSource("faults")
    void areSeenByTheirCases(String id) {
        Fault fault = Faults.byId(id).orElseThrow();
        ReceiverOptions options = ReceiverOptions.defaults().token(TOKEN).fault(fault);
        try (Receiver receiver = Receiver.start(options);
                ContractRun run = new ContractRun(
                        RunOptions.of(new CallbackUrl(receiver.uri())).withToken(TOKEN))) {
            List<CaseResult> results = run.play(casesOf(fault), result -> {}).results();

            assertThat(results).hasSize(fault.fails().size()).allMatch(CaseResult::isBroken);
        }
    }

    private static List<ContractCase> casesOf(Fault fault) {
        return Contract.cases().stream()
                .filter(contractCase -> fault.fails().contains(contractCase.id()))
                .toList();
    }
}
