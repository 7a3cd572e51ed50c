package dev.pushback.contract.report;

import dev.pushback.contract.expect.Expectations;
import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.RunResult;
import dev.pushback.contract.model.Trait;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.emulator.http.HttpReply;
import dev.pushback.emulator.secret.Secrets;
import dev.pushback.schema.message.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts results into the words of reports, and hides secrets on the way. Immutable. */
public final class Reporter {

    private static final int FIRST_CALLS = 2;

    private final Wording wording;
    private final Secrets secrets;
    private final String version;
    private final String again;
    private final boolean isBuiltIn;

    /**
     * Tells results.
     *
     * @param wording the language
     * @param secrets what must not be told
     * @param version the program's
     * @param again the command line that repeats the run, without {@code --only} and {@code --seed}
     */
    public Reporter(Wording wording, Secrets secrets, String version, String again) {
        this(wording, secrets, version, again, false);
    }

    public Reporter(Wording wording, Secrets secrets, String version, String again, boolean isBuiltIn) {
        this.wording = wording;
        this.secrets = secrets;
        this.version = version;
        this.again = again;
        this.isBuiltIn = isBuiltIn;
    }

    /** The language. */
    public Wording wording() {
        return wording;
    }

    /** Tells a run. */
    public RunReport tell(RunResult result) {
        return new RunReport(
                version,
                result.target(),
                isBuiltIn,
                result.seed(),
                result.outcome(),
                headline(result),
                notes(result),
                result.reached() && result.isJudged(),
                result.counts(),
                began(result),
                result.results().stream().map(CaseResult::took).reduce(Duration.ZERO, Duration::plus),
                result.results().stream().map(one -> tell(one, result)).toList(),
                new StorageWords(result, this::said, again).section(),
                result.sighting());
    }

    /** What a run says of storage, in lines; empty if all is as it should be. */
    public String tellStorage(RunResult result) {
        Stream<String> notes = StorageWords.notes(result.storage()).stream().map(this::said);
        Stream<String> findings = new StorageWords(result, this::said, again)
                .section().findings().stream()
                        .map(found ->
                                found.id() + ": " + FactSheet.of(found, wording).strip());
        return Stream.concat(findings, notes).collect(Collectors.joining(System.lineSeparator()));
    }

    private List<String> notes(RunResult result) {
        return Stream.concat(result.notes().stream(), StorageWords.notes(result.storage()).stream())
                .map(this::said)
                .toList();
    }

    private String headline(RunResult result) {
        String ofStack = new StackWords(wording, result.sighting()).headline(result.results());
        return Stream.of(ownHeadline(result), ofStack)
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The measured remedy for the stack goes before what is usual elsewhere. */
    private CaseReport tell(CaseResult one, RunResult result) {
        StackWords words = new StackWords(wording, result.sighting());
        return words.explanation(one)
                .map(found -> tell(
                        one, result.seed(), words.remedy(found), found.trap().fix(wording.isChinese())))
                .orElseGet(() -> tell(one, result.seed(), remedy(one, result), List.of()));
    }

    /** What must be known first: also why a run is partial, which its exit code tells as a failure. */
    private String ownHeadline(RunResult result) {
        if (!result.headline().isNone()
                || result.outcome() != RunResult.Outcome.PARTIAL
                || result.missed().isEmpty()) {
            return said(result.headline());
        }
        String reasons = result.missed().stream()
                .map(one -> said(one.reason()))
                .distinct()
                .collect(Collectors.joining("; "));
        return wording.text("partial.headline", result.missed().size(), reasons);
    }

    /** Where a check is missing altogether, what else it lets through needs no guesses of its own. */
    private String remedy(CaseResult one, RunResult result) {
        return result.results().stream()
                .filter(root -> root.contractCase().is(Trait.ROOT_OF_ITS_RULE))
                .filter(root -> root.contractCase().rule() == one.contractCase().rule())
                .filter(root -> isLetThrough(root) && isLetThrough(one))
                .findFirst()
                .map(wording::remedy)
                .orElseGet(() -> wording.remedy(one));
    }

    private static boolean isLetThrough(CaseResult result) {
        Attempt shown = result.shownAttempt();
        return result.isBroken() && shown != null && Expectations.acknowledges(shown);
    }

    /** Tells one result of a run with this seed. */
    public CaseReport tell(CaseResult result, long seed) {
        return tell(result, seed, wording.remedy(result), List.of());
    }

    private CaseReport tell(CaseResult result, long seed, String remedy, List<String> fix) {
        ContractCase one = result.contractCase();
        Attempt shown = result.shownAttempt();
        return new CaseReport(
                one,
                wording.title(one),
                wording.statement(one.rule()),
                wording.citation(one.rule()),
                result.verdict(),
                wording.said(one.script().describe()),
                saidOrNull(result.reason()),
                saidOrNull(result.expected()),
                saidOrNull(result.actual()),
                shown == null ? "" : shown.call().method() + " " + shown.call().uri(),
                remedy,
                fix,
                again + " --only " + one.id() + " --seed " + seed,
                result.isBroken() && shown != null ? secrets.hide(Curl.of(withoutSecrets(shown.call()))) : null,
                result.took(),
                result.attempts().size(),
                () -> wire(result),
                () -> result.attempts().stream().map(this::withoutSecrets).toList());
    }

    /** A message in the report's language, without secrets. */
    private String said(Message message) {
        return secrets.hide(wording.said(message));
    }

    private String saidOrNull(Message message) {
        return message.isNone() ? null : said(message);
    }

    private String saidOf(Attempt attempt) {
        return said(attempt.failureInFull());
    }

    private HttpCall withoutSecrets(HttpCall call) {
        return new HttpCall(
                call.method(),
                call.uri(),
                call.headers().stream().map(secrets::hide).toList(),
                call.body());
    }

    private Attempt withoutSecrets(Attempt attempt) {
        HttpCall call = attempt.call();
        HttpReply reply = attempt.reply();
        return new Attempt(
                new HttpCall(
                        call.method(),
                        call.uri(),
                        call.headers().stream().map(secrets::hide).toList(),
                        secrets.hide(call.body())),
                attempt.at(),
                attempt.took(),
                reply == null ? null : withoutSecrets(reply),
                attempt.failure(),
                secrets.hide(attempt.detail()));
    }

    private HttpReply withoutSecrets(HttpReply reply) {
        return new HttpReply(
                reply.status(),
                reply.headers().stream().map(secrets::hide).toList(),
                secrets.hide(reply.body()),
                reply.complete());
    }

    private List<WireLog> wire(CaseResult result) {
        List<Attempt> attempts = result.attempts();
        return IntStream.range(0, attempts.size())
                .filter(i -> i < FIRST_CALLS || i == result.shown())
                .mapToObj(i -> WireLog.of(attempts.get(i), saidOf(attempts.get(i)), secrets))
                .toList();
    }

    private static Instant began(RunResult result) {
        return result.results().stream()
                .flatMap(one -> one.attempts().stream())
                .map(Attempt::at)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
