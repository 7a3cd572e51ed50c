package dev.pushback.contract.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.Contract;
import dev.pushback.contract.FakeReceiver;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.emulator.target.CallbackUrl;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnreadEventsTest {

    @Test
    void aReceiverThatTakesAnythingForEventsIsToldToReadThem() {
        assertThat(notes(FakeReceiver.right())).anyMatch(note -> note.contains("does not seem to read Events"));
    }

    @Test
    void aReceiverThatLooksAtEventsIsNot() {
        FakeReceiver looking = FakeReceiver.refusing(body -> !body.contains("{\"Events\":["));

        assertThat(notes(looking)).noneMatch(note -> note.contains("does not seem to read Events"));
    }

    private static List<String> notes(FakeReceiver receiver) {
        List<ContractCase> malformed = Contract.cases().stream()
                .filter(one -> one.group().equals("malformed"))
                .toList();
        try (ContractRun run = new ContractRun(RunOptions.of(CallbackUrl.parse("http://127.0.0.1:1/cb")), receiver)) {
            return run.play(malformed, result -> {}).notes();
        }
    }
}
