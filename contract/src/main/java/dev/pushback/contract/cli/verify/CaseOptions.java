package dev.pushback.contract.cli.verify;

import dev.pushback.contract.Contract;
import dev.pushback.contract.Selection;
import dev.pushback.contract.cli.console.Terminal;
import dev.pushback.contract.cli.console.UsageException;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.report.Wording;
import dev.pushback.contract.run.RunMessage;
import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.schema.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The flags that say which cases are played. */
final class CaseOptions {

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "GLOB",
            description = "only these cases: ids, groups or globs such as 'reply.*', with commas between")
    List<String> only = new ArrayList<>();

    @Option(names = "--exclude", split = ",", paramLabel = "GLOB", description = "all but these cases")
    List<String> exclude = new ArrayList<>();

    @Option(names = "--no-auth", description = "the receiver is meant to check no signature: leave that group out")
    boolean noAuth;

    /** What they select. */
    Selection selection() {
        return new Selection(only, exclude, noAuth);
    }

    /**
     * Refuses ids of cases of kinds that are not asked for.
     *
     * @throws UsageException if such a glob would quietly select nothing
     */
    void rejectOtherKinds(List<CallbackKind> kinds) {
        for (String glob : only) {
            List<CallbackKind> meant = Contract.cases().stream()
                    .filter(one -> Selection.matches(glob, one.id()))
                    .map(ContractCase::kind)
                    .distinct()
                    .toList();
            UsageException.unless(
                    meant.isEmpty() || meant.stream().anyMatch(kinds::contains),
                    VerifyMessage.OTHER_KIND,
                    glob,
                    meant.stream().map(CallbackKind::command).collect(Collectors.joining(",")));
        }
    }

    /**
     * Tells of globs that match no case at all: typing errors, most likely.
     *
     * @return what the report must say of it
     * @throws UsageException if such a glob would quietly take cases from those that are played
     */
    List<Message> tellStray(Terminal terminal, List<ContractCase> cases, Wording wording) {
        Selection selection = selection();
        List<String> missed = selection.strayOnly(Contract.cases());
        UsageException.unless(missed.isEmpty() || cases.isEmpty(), VerifyMessage.ONLY_STRAY, String.join(", ", missed));
        missed.forEach(glob -> terminal.hint(VerifyMessage.STRAY.of(glob)));
        List<Message> notes = selection.strayExclude(Contract.cases()).stream()
                .map(glob -> RunMessage.EXCLUDE_STRAY.of(glob))
                .toList();
        notes.forEach(note -> terminal.hint(wording.said(note)));
        return notes;
    }
}
