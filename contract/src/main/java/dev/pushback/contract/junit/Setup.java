package dev.pushback.contract.junit;

import static java.util.Objects.requireNonNull;

import dev.pushback.contract.Contract;
import dev.pushback.contract.Selection;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.probe.ReceiverProbe;
import dev.pushback.contract.run.RunOptions;
import dev.pushback.emulator.http.Transport;
import dev.pushback.emulator.http.netty.NettyTransport;
import dev.pushback.emulator.target.CallbackUrl;
import dev.pushback.schema.kind.CallbackKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What a test says of its receiver; asked for only when it is needed, because a port may be known late. Immutable.
 *
 * @param target gives the receiver's URL
 * @param selection which cases are played
 * @param changes what the code says, applied over what the platform's parameters say
 * @param probe gives the probe; {@code null} if the code gives none
 */
record Setup(Supplier<?> target, Selection selection, UnaryOperator<RunOptions> changes, ProbeSource probe) {

    Setup {
        requireNonNull(target, "target");
        requireNonNull(selection, "selection");
        requireNonNull(changes, "changes");
    }

    static Setup of(Supplier<?> target) {
        return new Setup(target, Selection.everything(), UnaryOperator.identity(), null);
    }

    Setup with(UnaryOperator<RunOptions> change) {
        return new Setup(target, selection, made -> change.apply(changes.apply(made)), probe);
    }

    /** The same with an option said as a configuration parameter says it. */
    Setup with(String option, String text) {
        return with(
                new Parameters(name -> name.equals("pushback." + option) ? Optional.of(text) : Optional.empty())
                        ::applyTo);
    }

    Setup only(List<String> globs) {
        return new Setup(target, new Selection(globs, selection.exclude(), selection.noAuth()), changes, probe);
    }

    Setup exclude(List<String> globs) {
        return new Setup(target, new Selection(selection.only(), globs, selection.noAuth()), changes, probe);
    }

    Setup noAuth() {
        return new Setup(target, new Selection(selection.only(), selection.exclude(), true), changes, probe);
    }

    Setup probe(ProbeSource other) {
        return new Setup(target, selection, changes, other);
    }

    /** The probe; {@code null} if none is given. */
    ReceiverProbe probe(Parameters parameters, RunOptions options, Transport transport) {
        ProbeSource source = probe != null
                ? probe
                : parameters.text("probe").map(ProbeSource::at).orElse(null);
        return source == null ? null : source.of(options, transport);
    }

    /** How the run is made; asks for the target. */
    RunOptions options(Parameters parameters) {
        CallbackUrl url = url();
        return configured(() -> {
            RunOptions made = changes.apply(parameters.applyTo(RunOptions.of(url)));
            return selection(parameters).noAuth() ? made.but().noAuth(true).build() : made;
        });
    }

    /** What carries calls as these options say. */
    static Transport transport(RunOptions options) {
        QuietLogging.unlessConfigured();
        return configured(() -> new NettyTransport(options.transport()));
    }

    private static <T> T configured(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw Speech.wrong(Speech.reason(e), e);
        }
    }

    /** The cases to be played, at least one. */
    List<ContractCase> cases(Parameters parameters, List<CallbackKind> kinds) {
        Selection made = selection(parameters);
        List<String> stray = Stream.concat(
                        made.strayOnly(Contract.cases()).stream(), made.strayExclude(Contract.cases()).stream())
                .toList();
        if (!stray.isEmpty()) {
            throw Speech.wrong(JunitMessage.NO_CASE_MATCHES.of(String.join(", ", stray)));
        }
        List<ContractCase> cases = made.from(Contract.cases(kinds));
        if (cases.isEmpty()) {
            JunitMessage left = made.noAuth() ? JunitMessage.NO_CASE_LEFT_UNSIGNED : JunitMessage.NO_CASE_LEFT;
            throw Speech.wrong(left.of(made.only().toString(), made.exclude().toString()));
        }
        return cases;
    }

    private Selection selection(Parameters parameters) {
        return new Selection(
                selection.only().isEmpty() ? parameters.list("only") : selection.only(),
                selection.exclude().isEmpty() ? parameters.list("exclude") : selection.exclude(),
                selection.noAuth() || parameters.flag("no-auth"));
    }

    private CallbackUrl url() {
        Object url = asked();
        if (url == null) {
            throw Speech.wrong(JunitMessage.TARGET_NULL.of());
        }
        try {
            return CallbackUrl.parse(url.toString());
        } catch (IllegalArgumentException e) {
            throw Speech.wrong(JunitMessage.TARGET_WRONG.of(Speech.reason(e)), e);
        }
    }

    private Object asked() {
        try {
            return target.get();
        } catch (NullPointerException e) {
            throw Speech.wrong(JunitMessage.TARGET_MET_NULL.of(), e);
        }
    }
}
