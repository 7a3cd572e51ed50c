package dev.pushback.contract.run;

import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.request.CallbackSpec;
import dev.pushback.contract.request.CaseContext;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.emulator.http.Transport;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * What a case would send, without sending it.
 *
 * <p>The calls are those of a run with the same options, byte for byte if the clock says the same. The token is not in
 * them, though Sign is. Headers stand there as given, those with credentials too.
 *
 * @param contractCase the case
 * @param calls in order; a call that is sent several times stands there several times
 */
public record DryRun(ContractCase contractCase, List<HttpCall> calls) {

    /** Copies the list. */
    public DryRun {
        calls = List.copyOf(calls);
    }

    /** What this case would send with these options. */
    public static DryRun of(ContractCase contractCase, RunOptions options) {
        CaseExecutor player = new CaseExecutor(
                options.but().kinds(List.of(contractCase.kind())).build(), new NoTransport());
        CaseContext place = player.place(contractCase);
        List<HttpCall> calls = contractCase.script().callbacks().stream()
                .map((CallbackSpec spec) -> spec.in(place))
                .toList();
        return new DryRun(contractCase, calls);
    }

    /** Nothing goes out. */
    private static final class NoTransport implements Transport {

        @Override
        public CompletableFuture<Attempt> send(HttpCall call) {
            throw new IllegalStateException("a dry run sends nothing");
        }

        @Override
        public Connection connection() {
            throw new IllegalStateException("a dry run sends nothing");
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
