package dev.pushback.contract;

import dev.pushback.contract.expect.Finding;
import dev.pushback.contract.probe.ReceiverProbe;
import dev.pushback.contract.script.CallbackSpec;
import dev.pushback.contract.script.Scene;
import dev.pushback.contract.script.Script;
import dev.pushback.contract.script.Scripts;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Transport;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Plays cases, once each time it is asked. Safe for any number of threads. */
final class Player {

    private static final Script PLAINEST = CallbackSpec.callback();

    private final Scene scene;
    private final ReceiverProbe probe;
    private final AtomicInteger again = new AtomicInteger();

    Player(RunOptions options, Transport transport) {
        probe = options.probe();
        scene = new Scene(
                options.url(),
                options.sdkAppId(),
                options.token(),
                options.headers(),
                options.seed(),
                "base",
                options.clock(),
                transport);
    }

    /** Plays a case with the events that the seed gives it. */
    Play play(ContractCase contractCase) {
        return play(contractCase, place(contractCase));
    }

    /** Where a case is played for the first time. */
    Scene place(ContractCase contractCase) {
        return scene.of(contractCase.id());
    }

    /** Plays a case while others are played; what takes patience to judge is left open. */
    Play playBeside(ContractCase contractCase) {
        long start = System.nanoTime();
        List<Attempt> attempts = contractCase.script().play(place(contractCase));
        Finding finding = contractCase.expectation().judgeBriefly(attempts, probe);
        return new Play(contractCase, finding, attempts, Duration.ofNanos(System.nanoTime() - start));
    }

    /** Plays a case with other events, so that a receiver that knows duplicates does not take it for one. */
    Play playAgain(ContractCase contractCase) {
        return play(contractCase, fresh(contractCase.id()));
    }

    /** Sends the plainest callback, each time with another event. */
    Attempt sendPlainest() {
        return PLAINEST.play(fresh("base")).get(0);
    }

    /** Sends so many plain callbacks at once, each with an event of its own. */
    List<Attempt> sendPlainest(int atOnce) {
        return Scripts.together(
                        Scripts.times(atOnce, i -> CallbackSpec.callback().recipientsFrom(i)))
                .play(fresh("base"));
    }

    /** A place for further callbacks of a case, with events of their own each time. */
    Scene fresh(String caseId) {
        return scene.of(caseId + "#" + again.incrementAndGet());
    }

    private Play play(ContractCase contractCase, Scene place) {
        long start = System.nanoTime();
        List<Attempt> attempts = contractCase.script().play(place);
        Finding finding = contractCase.expectation().judge(attempts, probe);
        return new Play(contractCase, finding, attempts, Duration.ofNanos(System.nanoTime() - start));
    }
}
