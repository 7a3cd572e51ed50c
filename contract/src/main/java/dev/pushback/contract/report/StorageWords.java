package dev.pushback.contract.report;

import dev.pushback.contract.ledger.Breach;
import dev.pushback.contract.ledger.BreachKind;
import dev.pushback.contract.ledger.LedgerMessage;
import dev.pushback.contract.ledger.SentEvent;
import dev.pushback.contract.ledger.StorageReport;
import dev.pushback.contract.model.RunResult;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.Quoted;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Puts what is stored into the words of reports. */
final class StorageWords {

    private static final int LONGEST = 200;

    private final RunResult result;
    private final Function<Message, String> words;
    private final String again;

    /** With what makes words of a message, and the command line that repeats the run. */
    StorageWords(RunResult result, Function<Message, String> words, String again) {
        this.result = result;
        this.words = words;
        this.again = again;
    }

    StorageSection section() {
        StorageReport report = result.storage();
        Map<BreachKind, List<Breach>> kinds = new EnumMap<>(BreachKind.class);
        report.breaches().forEach(one -> kinds.merge(one.kind(), List.of(one), StorageWords::both));
        return new StorageSection(
                report,
                kinds.entrySet().stream()
                        .map(kind -> finding(kind.getKey(), kind.getValue()))
                        .toList(),
                ending(report));
    }

    /** What must be known of how it was judged. */
    static List<Message> notes(StorageReport report) {
        List<Message> notes = new ArrayList<>();
        if (report.isProbeWrong()) {
            notes.add(LedgerMessage.WRONG_PROBE.of(report.obstacle()));
        }
        if (!report.notShown().isEmpty()) {
            notes.add(LedgerMessage.NOT_SHOWN.of(Message.term(String.join(", ", report.notShown()))));
        }
        if (report.isJudged()) {
            report.leftOut().forEach(kind -> notes.add(LedgerMessage.otherKind(kind)));
        }
        if (!report.isKept()) {
            notes.add(LedgerMessage.NOT_ON_ANY_PAGE.of());
        }
        return notes;
    }

    private static List<Breach> both(List<Breach> some, List<Breach> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
    }

    private String ending(StorageReport report) {
        if (!report.isJudged()) {
            return words.apply(LedgerMessage.NO_PROBE.of());
        }
        int wrong = report.breaches().size();
        return wrong == 0 ? "" : words.apply(LedgerMessage.SUMMARY.of(wrong, report.owed()));
    }

    private StorageFinding finding(BreachKind kind, List<Breach> all) {
        Breach least = all.get(0);
        return new StorageFinding(
                "storage." + kind.id(),
                all.size(),
                words.apply(LedgerMessage.valueOf(kind.name()).of()),
                words.apply(expected(least)),
                words.apply(actual(least)),
                words.apply(result.storage().circumstances().getOrDefault(kind, Message.NONE)),
                again(least.event()));
    }

    private static Message expected(Breach breach) {
        if (breach.kind() == BreachKind.STORED_THOUGH_REFUSED) {
            return LedgerMessage.NOTHING_OWED.of(said(breach.event()));
        }
        SentEvent event = breach.event();
        Message sent = breach.member().isEmpty() ? said(event) : said(event, breach.member());
        Message owed = breach.kind() == BreachKind.DOUBLED ? LedgerMessage.ROWS_TOO_MANY.of(sent) : sent;
        return event.neighbours() > 1 ? LedgerMessage.OF_BATCH.of(owed, event.neighbours()) : owed;
    }

    private static Message actual(Breach breach) {
        if (breach.kind() == BreachKind.FORGOTTEN) {
            return LedgerMessage.WAS_THERE.of();
        }
        if (breach.stored().isEmpty()) {
            return LedgerMessage.NOTHING_STORED.of();
        }
        return breach.member().isEmpty()
                ? LedgerMessage.IS_STORED.of(breach.kind() == BreachKind.DOUBLED ? 2 : 1)
                : member(breach.member(), breach.storedValue());
    }

    /** An event by what makes it the one it is. */
    private static Message said(SentEvent event) {
        return LedgerMessage.EVENT.of(
                Quoted.of(event.account(), LONGEST),
                event.member("PushPlatform"),
                event.member("DeviceType"),
                event.member("PushStage"),
                event.member("ErrCode"),
                event.taskId());
    }

    private static Message said(SentEvent event, String member) {
        return LedgerMessage.EVENT_WITH.of(said(event), member(member, event.member(member)));
    }

    private static Message member(String name, String value) {
        return LedgerMessage.MEMBER_IS.of(Message.term(name), Quoted.of(value, LONGEST));
    }

    /** Only the case in which the event was sent, where that is known. */
    private String again(SentEvent event) {
        if (again.isEmpty()) {
            return "";
        }
        String only = result.results().stream()
                .filter(one -> one.attempts().stream().anyMatch(attempt -> isAbout(attempt, event.taskId())))
                .findFirst()
                .map(one -> " --only " + one.contractCase().id())
                .orElse("");
        return again + only + " --seed " + result.seed();
    }

    private static boolean isAbout(Attempt attempt, String taskId) {
        return new String(attempt.call().body(), StandardCharsets.UTF_8).contains('"' + taskId + '"');
    }
}
