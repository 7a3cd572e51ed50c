package dev.pushback.contract.selftest;

import dev.pushback.contract.Contract;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.RunResult;
import dev.pushback.contract.model.Trait;
import dev.pushback.contract.probe.HttpProbe;
import dev.pushback.contract.receiver.Receiver;
import dev.pushback.contract.receiver.ReceiverOptions;
import dev.pushback.contract.receiver.broken.BrokenReceiver;
import dev.pushback.contract.receiver.broken.ConformingReceiver;
import dev.pushback.contract.run.ContractRun;
import dev.pushback.contract.run.RunOptions;
import dev.pushback.emulator.http.TransportOptions;
import dev.pushback.emulator.http.netty.NettyTransport;
import dev.pushback.emulator.target.CallbackUrl;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** One of the kit's own receivers, put through the contract. */
public final class Trial {

    private static final String TOKEN = "token of the trial";
    private static final Duration SHORT = Duration.ofMillis(500);

    private Trial() {}

    /**
     * What is said of a wrong receiver, in all cases that are quick with it. With a receiver that is slow, or forgets what
     * it should store, only a few cases besides those that it must fail are; none where it matters which connection a
     * callback comes over. Where it is about the second in which a callback was signed, each has one of its own.
     */
    public static RunResult of(BrokenReceiver fault) {
        List<ContractCase> failing = Contract.cases().stream()
                .filter(one -> fault.fails().contains(one.id()))
                .toList();
        boolean slow = failing.stream().anyMatch(Trial::takesTime);
        boolean apart = failing.stream().anyMatch(one -> one.is(Trait.IDLE_NEIGHBOUR));
        Predicate<ContractCase> quick = one -> !apart && !takesTime(one) && (!slow || one.is(Trait.ESSENTIAL));
        Seconds seconds = new Seconds();
        boolean bySecond = failing.stream().anyMatch(one -> one.is(Trait.SIGN_REUSE));
        return play(
                ReceiverOptions.defaults()
                        .token(TOKEN)
                        .fault(fault)
                        .clock(bySecond ? seconds.watched() : Clock.systemUTC()),
                bySecond ? seconds : Clock.systemUTC(),
                apart || failing.stream().anyMatch(one -> one.is(Trait.TIMED)) ? SHORT : null,
                Contract.cases().stream()
                        .filter(one -> quick.test(one) || failing.contains(one))
                        .toList());
    }

    /** What is said of a right receiver in all cases, strictly. */
    public static RunResult of(ConformingReceiver shape) {
        return play(ReceiverOptions.defaults().token(TOKEN).shape(shape), Clock.systemUTC(), null, Contract.cases());
    }

    private static boolean takesTime(ContractCase one) {
        return one.is(Trait.SLOW) || one.is(Trait.NEEDS_PROBE);
    }

    private static RunResult play(ReceiverOptions options, Clock clock, Duration timeout, List<ContractCase> cases) {
        TransportOptions transport = timeout == null
                ? TransportOptions.defaults()
                : TransportOptions.defaults().withTimeout(timeout);
        try (Receiver receiver = Receiver.start(options);
                NettyTransport probing = new NettyTransport(HttpProbe.carried(TransportOptions.defaults()));
                ContractRun run = new ContractRun(RunOptions.builder(new CallbackUrl(receiver.uri()))
                        .token(TOKEN)
                        .clock(clock)
                        .strict(true)
                        .transport(transport)
                        .probe(new HttpProbe(receiver.probe(), probing))
                        .build())) {
            return run.play(cases, result -> {});
        }
    }
}
