package dev.pushback.contract.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.FakeReceiver;
import dev.pushback.contract.probe.HttpProbe;
import dev.pushback.contract.probe.ReceiverProbe;
import dev.pushback.contract.run.RunOptions;
import dev.pushback.emulator.target.CallbackUrl;
import java.net.URI;
import org.junit.jupiter.api.Test;

class CommandLineTest {

    @Test
    void namesTheProbeThatIsAskedByUrl() {
        URI probe = URI.create("http://receiver.test/probe?a=1");

        assertThat(line(new HttpProbe(probe, FakeReceiver.right())))
                .isEqualTo("pushback verify http://receiver.test/cb --probe 'http://receiver.test/probe?a=1'");
    }

    @Test
    void namesNoProbeThatIsCode() {
        assertThat(line((task, account) -> null)).isEqualTo("pushback verify http://receiver.test/cb");
    }

    private static String line(ReceiverProbe probe) {
        return CommandLine.of(RunOptions.builder(CallbackUrl.parse("http://receiver.test/cb"))
                .probe(probe)
                .build());
    }
}
