package dev.pushback.contract.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.Contract;
import dev.pushback.contract.FakeReceiver;
import dev.pushback.contract.Selection;
import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.model.RunResult;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Header;
import dev.pushback.emulator.http.HttpReply;
import dev.pushback.emulator.target.CallbackUrl;
import dev.pushback.schema.Signature;
import dev.pushback.schema.message.Message;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The receiver's clock is compared with this machine's once, and what it takes for recent is judged by its own. */
class ReceiverClockTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final String TOKEN = "secret";

    @ParameterizedTest
    @ValueSource(longs = {6, 20, 45, 59, -6, -20, -45, -59})
    void aClockThatIsALittleOffIsToldAndItsWindowJudgedByIt(long ahead) {
        RunResult result = run(by(ahead, ahead), "signature");
        assertThat(result.results()).noneMatch(CaseResult::isBroken);
        assertThat(result.headline())
                .asString()
                .contains(Math.abs(ahead) + " s " + (ahead > 0 ? "ahead of" : "behind"), "NTP");
    }

    @ParameterizedTest
    @ValueSource(longs = {90, 360, -360, 28_800})
    void aClockThatRefusesAllIsToldOnceAndTheRestIsJudgedByIt(long ahead) {
        RunResult result = run(by(ahead, ahead), "signature", "reply.acknowledges", "event");
        assertThat(result.results())
                .filteredOn(CaseResult::isBroken)
                .extracting(one -> one.contractCase().id())
                .containsExactly("reply.acknowledges");
        assertThat(result.headline()).asString().contains(Math.abs(ahead) + " s ", "refuses every callback");
    }

    @Test
    void aClockThatIsRightIsNotTalkedOf() {
        assertThat(run(by(0, 0), "signature").headline().isNone()).isTrue();
        assertThat(run(by(2, 2), "http.status-200").headline().isNone()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 45, 360, -45})
    void theDateOfWhatStandsInFrontIsNotTheReceiversClock(long datedAhead) {
        RunResult result = run(by(0, datedAhead), "signature");
        assertThat(result.headline().isNone()).isTrue();
        assertThat(result.results()).noneMatch(CaseResult::isBroken);
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 20, 45, 54, -6, -20, -45, -54})
    void aClockThatIsALittleOffIsToldByTheWindowWhereRepliesSayNoTime(long ahead) {
        RunResult result = run(undated(ahead, 60, 60), "signature");
        assertThat(result.results()).noneMatch(CaseResult::isBroken);
        assertThat(result.headline())
                .asString()
                .contains("seems to be " + Math.abs(ahead) + " s " + (ahead > 0 ? "ahead of" : "behind"), "NTP");
    }

    @ParameterizedTest
    @ValueSource(longs = {90, 360, -360, 28_800, -18_000})
    void aClockThatRefusesAllIsFoundWhereRepliesSayNoTime(long ahead) {
        RunResult result = run(undated(ahead, 60, 60), "signature", "reply.acknowledges", "event");
        assertThat(result.results())
                .filteredOn(CaseResult::isBroken)
                .extracting(one -> one.contractCase().id())
                .containsExactly("reply.acknowledges");
        assertThat(result.headline())
                .asString()
                .contains("seems to be " + Math.abs(ahead) + " s ", "refuses every callback");
    }

    @ParameterizedTest
    @CsvSource({"0, 60, 60", "2, 60, 60", "0, 300, 300", "0, 60, 0", "0, 120, 0", "0, 0, 120", "0, 100000, 100000"})
    void anotherWindowThanTheDocumentedOneIsNoClock(long ahead, long before, long after) {
        assertThat(run(undated(ahead, before, after), "signature").headline().isNone())
                .isTrue();
    }

    private static RunResult run(FakeReceiver receiver, String... only) {
        RunOptions options = RunOptions.builder(CallbackUrl.parse("http://127.0.0.1:1/cb"))
                .token(TOKEN)
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .build();
        try (ContractRun run = new ContractRun(options, receiver)) {
            return run.play(new Selection(List.of(only), List.of(), false).from(Contract.cases()), played -> {});
        }
    }

    /** Its replies say no time; it takes RequestTime from so many seconds before its own time to so many after. */
    private static FakeReceiver undated(long ahead, long before, long after) {
        return new FakeReceiver(call -> {
            String time = parameter(call.uri(), "RequestTime");
            long there = NOW.plusSeconds(ahead).getEpochSecond();
            boolean right = time.matches("\\d{1,12}")
                    && Long.parseLong(time) >= there - before
                    && Long.parseLong(time) <= there + after
                    && Signature.of(TOKEN, time).sign().equals(parameter(call.uri(), "Sign"));
            return right ? FakeReceiver.ok(call) : FakeReceiver.failure(call, "sign");
        });
    }

    /** Its own clock is so far ahead, and that of its replies so far. */
    private static FakeReceiver by(long ahead, long datedAhead) {
        return new FakeReceiver(call -> {
            boolean right = isSignedFor(call.uri(), NOW.plusSeconds(ahead));
            Attempt answer = right ? FakeReceiver.ok(call) : FakeReceiver.failure(call, "sign");
            String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                    NOW.plusSeconds(datedAhead).atOffset(ZoneOffset.UTC));
            HttpReply reply = new HttpReply(
                    200,
                    List.of(new Header("Content-Type", "application/json"), new Header("Date", date)),
                    answer.reply().body(),
                    true);
            return new Attempt(call, NOW, Duration.ofMillis(1), reply, null, Message.NONE);
        });
    }

    private static boolean isSignedFor(URI uri, Instant there) {
        String time = parameter(uri, "RequestTime");
        return time.matches("\\d{1,12}")
                && Math.abs(there.getEpochSecond() - Long.parseLong(time)) <= 60
                && Signature.of(TOKEN, time).sign().equals(parameter(uri, "Sign"));
    }

    private static String parameter(URI uri, String name) {
        for (String part : uri.getRawQuery().split("&")) {
            if (part.startsWith(name + "=")) {
                return part.substring(name.length() + 1);
            }
        }
        return "";
    }
}
