package dev.pushback.contract.cli.inspect;

import dev.pushback.contract.expect.Finding;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.Header;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.emulator.http.HttpReply;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says what a case expects, in the words in which it complains: the expectation, a pure function, is shown wrong answers
 * until it does.
 */
final class ExpectedTexts {

    private static final HttpCall CALL = new HttpCall("POST", URI.create("http://localhost/"), List.of(), new byte[0]);

    /** Wrong for one case or another; the last is right for most. */
    private static final List<Attempt> WRONG = Stream.concat(
                    Stream.of(
                            attempt(new HttpReply(500, List.of(), new byte[0], true), null),
                            attempt(null, Failure.TIMEOUT),
                            attempt(null, Failure.RESET)),
                    Stream.of(
                                    "",
                                    "OK",
                                    "{}",
                                    "[]",
                                    "{} {}",
                                    "\ufeff{}",
                                    reply("1", "\"0\"", "1"),
                                    reply("\"SUCCESS\"", "0", "\"\""),
                                    reply("\"OK\"", "7", "\"\""),
                                    reply("\"OK\"", "1", "\"\""),
                                    reply("\"FAIL\"", "7", "\"\""),
                                    reply("\"FAILURE\"", "7", "\"\""),
                                    reply("\"FAILURE\"", "0", "\"\""),
                                    reply("\"FAILURE\"", "1", "\"\""),
                                    reply("\"OK\"", "0", "\"\",\"ErrorCode\":0"),
                                    reply("\"OK\"", "0", "\"\""))
                            .map(body -> body.getBytes(StandardCharsets.UTF_8))
                            .map(body -> attempt(new HttpReply(200, List.of(), body, true), null)))
            .toList();

    private ExpectedTexts() {}

    /** What must come back; its title if no wrong answer brings it out. */
    static String of(ContractCase contractCase) {
        int calls = Math.max(1, contractCase.script().callbacks().size());
        List<Attempt> wrong =
                Stream.concat(WRONG.stream(), Stream.of(redirect(), notUtf8())).toList();
        return Stream.concat(
                        wrong.stream().map(one -> Collections.nCopies(calls, one)),
                        wrong.stream().map(one -> behindARightOne(calls, one)))
                .map(attempts -> judged(contractCase, attempts))
                .flatMap(Optional::stream)
                .filter(Finding::isBroken)
                .map(Finding::expected)
                .findFirst()
                .orElseGet(() -> "the receiver " + contractCase.title());
    }

    private static List<Attempt> behindARightOne(int calls, Attempt wrong) {
        List<Attempt> attempts = new ArrayList<>(Collections.nCopies(calls, wrong));
        attempts.set(0, WRONG.get(WRONG.size() - 1));
        return attempts;
    }

    /** An expectation of several attempts may ask for more than the same answer each time: that says nothing here. */
    private static Optional<Finding> judged(ContractCase contractCase, List<Attempt> attempts) {
        try {
            return Optional.of(contractCase.expectation().judge(attempts));
        } catch (RuntimeException needsOtherAttempts) {
            return Optional.empty();
        }
    }

    private static Attempt notUtf8() {
        return attempt(new HttpReply(200, List.of(), new byte[] {'"', (byte) 0xff, '"'}, true), null);
    }

    private static Attempt redirect() {
        List<Header> location = List.of(new Header("Location", "/login"));
        return attempt(new HttpReply(302, location, new byte[0], true), null);
    }

    private static Attempt attempt(HttpReply reply, Failure failure) {
        return new Attempt(CALL, Instant.EPOCH, Duration.ZERO, reply, failure, "");
    }

    private static String reply(String status, String code, String info) {
        return "{\"ActionStatus\":" + status + ",\"ErrorCode\":" + code + ",\"ErrorInfo\":" + info + "}";
    }
}
