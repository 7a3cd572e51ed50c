package dev.pushback.contract.run;

import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.model.RunResult;
import dev.pushback.contract.stack.ReplyText;
import dev.pushback.contract.stack.Sighting;
import dev.pushback.contract.stack.Stacks;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.emulator.http.Transport;
import dev.pushback.schema.CallbackQuery;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds out what a receiver is written with: by what came back anyway and, only where something is broken, by what it says
 * to a GET of the callback's path and of a path below it that nobody has.
 */
final class StackProbe {

    private static final String NOBODYS_PATH = "/pushback-no-such-path";

    private final RunOptions options;
    private final Transport transport;

    StackProbe(RunOptions options, Transport transport) {
        this.options = options;
        this.transport = transport;
    }

    Sighting look(RunResult result) {
        List<Attempt> attempts = new ArrayList<>(result.results().stream()
                .flatMap(one -> one.attempts().stream())
                .toList());
        if (result.reached() && result.results().stream().anyMatch(CaseResult::isBroken)) {
            attempts.add(get(NOBODYS_PATH));
            attempts.add(get(""));
        }
        Sighting seen = Stacks.seenIn(ReplyText.of(attempts));
        return options.stack() == null ? seen : seen.told(options.stack());
    }

    private Attempt get(String below) {
        URI asked = options.url()
                .with(new CallbackQuery(options.sdkAppId(), options.kind().command(), null).parameters());
        String path = asked.getRawPath().replaceFirst("/$", "") + below;
        URI uri = URI.create(asked.getScheme() + "://" + asked.getRawAuthority() + path + "?" + asked.getRawQuery());
        return transport
                .send(new HttpCall("GET", uri, options.headers(), new byte[0]))
                .join();
    }
}
