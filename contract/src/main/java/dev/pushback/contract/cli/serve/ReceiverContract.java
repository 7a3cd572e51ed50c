package dev.pushback.contract.cli.serve;

import dev.pushback.contract.Contract;
import dev.pushback.contract.cli.console.Version;
import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.RunResult;
import dev.pushback.contract.report.CaseReport;
import dev.pushback.contract.report.Reporter;
import dev.pushback.contract.report.RunReport;
import dev.pushback.contract.report.Wording;
import dev.pushback.contract.run.ContractRun;
import dev.pushback.contract.run.RunOptions;
import dev.pushback.emulator.secret.Secrets;
import dev.pushback.schema.message.Lang;
import dev.pushback.server.ContractCheck;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The contract's cases for the page's button, told in both languages at once; read when they are first asked for. */
final class ReceiverContract implements ContractCheck {

    private final Supplier<RunOptions> asked;
    private Told told;

    private record Told(RunOptions options, List<ContractCase> cases, Reporter english, Reporter chinese) {}

    /** The cases of Push.AllMemberPush; those of the signature only where there is a token. */
    ReceiverContract(Supplier<RunOptions> options) {
        this.asked = options;
    }

    @Override
    public int cases() {
        return told().cases().size();
    }

    private synchronized Told told() {
        if (told == null) {
            RunOptions options = asked.get();
            List<ContractCase> cases = Contract.cases().stream()
                    .filter(one -> options.kinds().contains(one.kind()))
                    .toList();
            told = new Told(options, cases, reporter(options, Lang.EN), reporter(options, Lang.ZH));
        }
        return told;
    }

    @Override
    public Outcome play(Consumer<CaseVerdict> listener) {
        try (ContractRun run = new ContractRun(told().options())) {
            RunResult result = run.play(told().cases(), one -> listener.accept(verdict(one)));
            RunReport inEnglish = told().english().tell(result);
            Map<String, Integer> counts = result.counts().entrySet().stream()
                    .collect(Collectors.toMap(count -> count.getKey().id(), Map.Entry::getValue));
            return new Outcome(
                    result.outcome().id(),
                    new Words(
                            inEnglish.headline(), told().chinese().tell(result).headline()),
                    counts);
        }
    }

    private CaseVerdict verdict(CaseResult result) {
        CaseReport en = told().english().tell(result, told().options().seed());
        CaseReport zh = told().chinese().tell(result, told().options().seed());
        ContractCase one = result.contractCase();
        Function<Function<CaseReport, String>, Words> both =
                part -> new Words(text(part.apply(en)), text(part.apply(zh)));
        return new CaseVerdict(
                one.id(),
                one.level().name(),
                result.verdict().id().toLowerCase(Locale.ROOT),
                both.apply(CaseReport::title),
                both.apply(CaseReport::reason),
                both.apply(CaseReport::expected),
                both.apply(CaseReport::actual),
                result.isBroken() ? both.apply(CaseReport::remedy) : Words.NONE,
                both.apply(CaseReport::source));
    }

    private static Reporter reporter(RunOptions options, Lang lang) {
        return new Reporter(
                Wording.in(lang),
                Secrets.of(options.token(), options.headers()),
                Version.number(),
                "pushback verify " + options.url());
    }

    private static String text(String orNull) {
        return orNull == null ? "" : orNull;
    }
}
