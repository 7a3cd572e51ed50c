package dev.pushback.contract.model;

import static dev.pushback.contract.model.Sample.OPTIONS;
import static dev.pushback.contract.model.Sample.must;
import static dev.pushback.contract.model.Sample.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pushback.contract.FakeReceiver;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.Quoted;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class KnownFailuresTest {

    private static final List<String> IDS = List.of("event.one", "event.two");

    @Test
    void readsBothWaysOfWriting() {
        KnownFailures known = KnownFailures.parse(
                "known.txt", "# ours\n\nevent.one: see #12\nevent.two   # until May: the old server\n", IDS);

        assertThat(known.of("event.one")).contains(new KnownFailures.Entry(3, said("see #12")));
        assertThat(known.of("event.two")).contains(new KnownFailures.Entry(4, said("until May: the old server")));
    }

    @Test
    void tellsEveryLineThatIsWrong() {
        String text = "event.one\nevent.three: why\nevent.two: a\nevent.two # b\n";

        assertThatThrownBy(() -> KnownFailures.parse("known.txt", text, IDS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("known.txt:1: event.one has no reason")
                .hasMessageContaining("known.txt:2: no case is called event.three")
                .hasMessageContaining("known.txt:4: event.two stands twice, first in line 3");
    }

    /** In a second at most; a pattern that goes back at each bracket takes minutes. */
    @Test
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void readsALineOfBracketsInOneWalk() {
        for (String line : List.of("[".repeat(200_000), "a[".repeat(100_000))) {
            assertThatThrownBy(() -> KnownFailures.parse("known.txt", line, IDS))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void holdsAKnownFailureAgainstNobody() {
        RunResult result = run(
                OPTIONS.but()
                        .knownFailures(KnownFailures.parse("known.txt", "event.one: see #12", IDS))
                        .build(),
                FakeReceiver.refusing(body -> body.contains("event.one")),
                must("event.one"),
                must("event.two"));

        CaseResult one = result.results().get(0);
        assertThat(one.verdict()).isEqualTo(Verdict.SKIPPED);
        assertThat(one.reason()).hasToString("known failure: see #12");
        assertThat(one.actual()).asString().contains("HTTP 400");
        assertThat(result.outcome()).isEqualTo(RunResult.Outcome.CONFORMANT);
    }

    @Test
    void knowsOneFindingOfACaseAndNoOther() {
        String list = "event.one [HTTP 400]: see #12\nevent.two [HTTP 500] # see #13\n";
        RunResult result = run(
                OPTIONS.but()
                        .knownFailures(KnownFailures.parse("known.txt", list, IDS))
                        .build(),
                FakeReceiver.refusing(body -> body.contains("event.")),
                must("event.one"),
                must("event.two"));

        assertThat(result.results().get(0).reason()).hasToString("known failure: see #12");
        assertThat(result.results().get(1).verdict()).isEqualTo(Verdict.FAILED);
        assertThat(result.results().get(1).reason())
                .hasToString("this is another failure than the one known in known.txt:2, which has \"HTTP 500\"");
        assertThat(result.outcome()).isEqualTo(RunResult.Outcome.VIOLATED);
    }

    @Test
    void holdsItAgainstNobodyIfStrict() {
        RunResult result = run(
                OPTIONS.but()
                        .strict(true)
                        .knownFailures(KnownFailures.parse("known.txt", "event.one: see #12", IDS))
                        .build(),
                FakeReceiver.refusing(body -> body.contains("event.one")),
                must("event.one"));

        assertThat(result.outcome()).isEqualTo(RunResult.Outcome.CONFORMANT);
    }

    @Test
    void failsForAStaleEntry() {
        RunResult result = run(
                OPTIONS.but()
                        .knownFailures(KnownFailures.parse("known.txt", "\nevent.one: see #12", IDS))
                        .build(),
                FakeReceiver.right(),
                must("event.one"));

        CaseResult one = result.results().get(0);
        assertThat(one.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(one.reason()).hasToString("stale: remove it from known.txt, line 2");
        assertThat(result.outcome()).isEqualTo(RunResult.Outcome.VIOLATED);
    }

    private static Message said(String reason) {
        return Message.quoted(Quoted.bare(reason, 100));
    }
}
