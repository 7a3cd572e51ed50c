package dev.pushback.contract.model;

import static dev.pushback.contract.FakeReceiver.body;
import static dev.pushback.contract.FakeReceiver.ok;
import static dev.pushback.contract.FakeReceiver.silence;
import static dev.pushback.contract.FakeReceiver.status;
import static dev.pushback.contract.model.Sample.OPTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.Contract;
import dev.pushback.contract.FakeReceiver;
import dev.pushback.contract.message.Hints;
import dev.pushback.contract.probe.StoredEvent;
import dev.pushback.contract.probe.StoredState;
import dev.pushback.contract.report.CaseReport;
import dev.pushback.contract.report.Reporter;
import dev.pushback.contract.report.Wording;
import dev.pushback.contract.run.RunOptions;
import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.secret.Secrets;
import dev.pushback.schema.message.Lang;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a run finds leads to the remedy for it, whatever words it is told in. */
class RemediesTest {

    @Test
    void whatFailsNowAndThen() {
        AtomicInteger calls = new AtomicInteger();
        FakeReceiver receiver = new FakeReceiver(call ->
                body(call).contains("event.one") && calls.getAndIncrement() % 2 == 0 ? status(call, 500) : ok(call));
        CaseResult result = Sample.one(receiver, Sample.must("event.one"));

        assertThat(result.isBroken()).isTrue();
        assertThat(Hints.remedy(result, Lang.EN)).startsWith("It fails now and then");
    }

    @Test
    void whatTheShrinkerFoundInABatch() {
        FakeReceiver receiver = FakeReceiver.refusing(body -> body.contains("\"PushPlatform\":8"));

        assertThat(remedy(OPTIONS, receiver, "batch.mixed-platforms"))
                .startsWith("The size of the batch does not matter");
    }

    @Test
    void noAnswerInPlaceOfARefusal() {
        String own = "SdkAppid=" + OPTIONS.sdkAppId() + "&";
        FakeReceiver receiver = new FakeReceiver(
                call -> call.uri().getRawQuery().contains(own) ? ok(call) : silence(call, Failure.TIMEOUT));

        assertThat(remedy(OPTIONS, receiver, "app-id.foreign")).startsWith("It gives no answer where it should refuse");
    }

    @Test
    void anEventThatIsNotStoredAtAll() {
        AtomicInteger looks = new AtomicInteger();
        StoredEvent any = new StoredEvent(null, 1, null, 1, 0, "OK", null);
        RunOptions options = OPTIONS.but()
                .probe((task, account) ->
                        looks.getAndIncrement() < 2 ? new StoredState(1, List.of(any)) : new StoredState(0, List.of()))
                .build();

        assertThat(remedy(options, FakeReceiver.right(), "repeat.stored-once"))
                .startsWith("The event is not stored at all");
    }

    @Test
    void whereACheckIsMissingAltogetherNoOtherCaseGuesses() {
        RunResult result = Sample.run(FakeReceiver.right(), named("app-id.foreign"), named("app-id.shortened"));
        List<CaseReport> told = new Reporter(Wording.in(Lang.EN), Secrets.of(null, List.of()), "", "")
                .tell(result)
                .cases();

        assertThat(told).extracting(CaseReport::remedy).containsOnly(Hints.remedy(named("app-id.foreign"), Lang.EN));
    }

    private static String remedy(RunOptions options, FakeReceiver receiver, String id) {
        CaseResult result = Sample.run(options, receiver, named(id)).results().get(0);
        assertThat(result.isBroken()).as(id).isTrue();
        return Hints.remedy(result, Lang.EN);
    }

    private static ContractCase named(String id) {
        return Contract.cases().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
