package dev.pushback.contract.option;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.FakeReceiver;
import dev.pushback.contract.probe.HttpProbe;
import dev.pushback.contract.probe.ReceiverProbe;
import dev.pushback.contract.run.RunOptions;
import dev.pushback.emulator.target.CallbackUrl;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class RerunCommandTest {

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
        String url = "http://receiver.test/cb";
        RunOptions options =
                RunOptions.builder(CallbackUrl.parse(url)).probe(probe).build();
        return RerunCommand.of(url, options, null, List.of());
    }
}
