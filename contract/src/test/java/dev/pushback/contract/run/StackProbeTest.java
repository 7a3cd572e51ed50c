package dev.pushback.contract.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.Contract;
import dev.pushback.contract.FakeReceiver;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.RunResult;
import dev.pushback.contract.stack.Sighting;
import dev.pushback.contract.stack.Stack;
import dev.pushback.contract.stack.Stacks;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Header;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.emulator.http.HttpReply;
import dev.pushback.emulator.target.CallbackUrl;
import dev.pushback.schema.message.Message;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class StackProbeTest {

    private static final String OK = "{\"ActionStatus\":\"OK\",\"ErrorInfo\":\"\",\"ErrorCode\":0}";

    private static final RunOptions OPTIONS = RunOptions.of(CallbackUrl.parse("http://127.0.0.1:1/push/callback"));

    @Test
    void asksNothingOfAReceiverThatIsRight() {
        FakeReceiver receiver = new FakeReceiver(call -> reply(call, 200, OK));

        assertThat(play(OPTIONS, receiver).sighting()).isEqualTo(Sighting.NONE);
        assertThat(receiver.calls()).noneMatch(call -> call.method().equals("GET"));
    }

    @Test
    void asksABrokenReceiverTwiceByGet() {
        FakeReceiver receiver = new FakeReceiver(javalin(500));

        RunResult result = play(OPTIONS, receiver);

        assertThat(result.sighting().app().name()).isEqualTo("javalin");
        assertThat(receiver.calls().stream()
                        .filter(call -> call.method().equals("GET"))
                        .map(call -> call.uri().getPath()))
                .containsExactly("/push/callback/pushback-no-such-path", "/push/callback");
    }

    @Test
    void believesTheUserAboutTheApp() {
        Stack koa = Stacks.named("koa").orElseThrow();

        Sighting sighting = play(OPTIONS.but().stack(koa).build(), new FakeReceiver(javalin(500)))
                .sighting();

        assertThat(sighting.app()).isEqualTo(koa);
        assertThat(sighting.told()).isTrue();
    }

    private static RunResult play(RunOptions options, FakeReceiver receiver) {
        List<ContractCase> cases = Contract.cases().stream()
                .filter(one -> one.id().equals("http.status-200"))
                .toList();
        try (ContractRun run = new ContractRun(options, receiver)) {
            return run.play(cases, result -> {});
        }
    }

    private static Function<HttpCall, Attempt> javalin(int status) {
        return call -> call.method().equals("GET")
                ? reply(call, 404, "Endpoint GET " + call.uri().getPath() + " not found")
                : reply(call, status, "Server Error");
    }

    private static Attempt reply(HttpCall call, int status, String body) {
        HttpReply reply = new HttpReply(
                status,
                List.of(new Header("Content-Type", status == 200 ? "application/json" : "text/plain")),
                body.getBytes(StandardCharsets.UTF_8),
                true);
        return new Attempt(call, Instant.EPOCH, Duration.ofMillis(1), reply, null, Message.NONE);
    }
}
