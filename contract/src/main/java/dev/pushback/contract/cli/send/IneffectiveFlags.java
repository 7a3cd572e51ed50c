package dev.pushback.contract.cli.send;

import dev.pushback.contract.cli.console.UsageException;
import dev.pushback.emulator.scenario.Filter;
import dev.pushback.emulator.scenario.ScenarioKind;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.emulator.traffic.Scenarios;
import dev.pushback.schema.EventType;
import dev.pushback.schema.Platform;
import dev.pushback.schema.Stage;
import dev.pushback.schema.VendorError;
import dev.pushback.schema.VendorErrors;
import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.Plain;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Flags that leave nothing of what other flags ask for: nobody should wait for what can't come. */
final class IneffectiveFlags {

    private final ScenarioOptions options;
    private final Set<Integer> codes;
    private final List<Message> warnings = new ArrayList<>();

    private IneffectiveFlags(ScenarioOptions options, Set<Integer> codes) {
        this.options = options;
        this.codes = new TreeSet<>(codes);
    }

    /**
     * What never comes.
     *
     * @param codes the wanted errors, empty for all
     * @throws UsageException if none of the wanted errors can come
     */
    static List<Message> warnings(ScenarioOptions options, Set<Integer> codes) {
        IneffectiveFlags flags = new IneffectiveFlags(options, codes);
        boolean fixed = options.overrides().body() != null || options.kind() == ScenarioKind.SAMPLE;
        if (fixed) {
            flags.fixed();
        } else {
            flags.something();
            flags.errors();
            flags.makers();
        }
        flags.faults();
        return flags.warnings;
    }

    private void fixed() {
        String what = options.overrides().body() != null ? "--body" : "--scenario sample";
        if (!codes.isEmpty() || !options.filter().equals(Filter.ALL)) {
            warnings.add(SendMessage.AS_IT_IS.of(what));
        }
    }

    private void something() {
        boolean nothing = options.kind() == ScenarioKind.LIFECYCLE && Scenarios.isEmpty(options);
        UsageException.unless(
                !nothing,
                SendMessage.NOTHING_COMES,
                list(options.filter().stages()),
                list(options.filter().types()),
                list(options.filter().platforms()),
                options.errorRate());
    }

    private void errors() {
        if (codes.isEmpty()) {
            return;
        }
        Set<Platform> failing = failing();
        Set<Integer> possible = failing.stream()
                .flatMap(platform -> errors(platform).stream())
                .map(VendorError::code)
                .collect(Collectors.toSet());
        Set<Integer> impossible = new TreeSet<>(codes);
        impossible.removeAll(possible);
        UsageException.unless(!possible.isEmpty(), SendMessage.ERRORS_IMPOSSIBLE, list(impossible), whose(impossible));
        if (!impossible.isEmpty()) {
            warnings.add(SendMessage.ERRORS_NEVER.of(list(impossible), whose(impossible)));
        }
        if (options.errorRate() == 0 && options.kind() == ScenarioKind.LIFECYCLE) {
            warnings.add(SendMessage.ERRORS_NEVER.of(list(codes), SendMessage.RATE_IS_ZERO.of()));
        }
        Set<Platform> healthy = EnumSet.copyOf(answering());
        healthy.removeAll(failing);
        if (!healthy.isEmpty()) {
            warnings.add(SendMessage.NEVER_FAILS.of(list(healthy), list(codes)));
        }
    }

    /** Who can refuse a push: the vendors of offline ones. */
    private Set<Platform> answering() {
        Set<Platform> answering = EnumSet.noneOf(Platform.class);
        boolean messages = options.callbacks() == CallbackKind.OFFLINE_PUSH;
        if (messages || options.filter().types().contains(EventType.OFFLINE)) {
            answering.addAll(options.filter().platforms());
        }
        return answering;
    }

    private Set<Platform> failing() {
        return answering().stream()
                .filter(platform -> !errors(platform).isEmpty())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Platform.class)));
    }

    private List<VendorError> errors(Platform platform) {
        return options.filter().stages().stream()
                .flatMap(stage -> options.errors().errors(platform, stage).stream())
                .toList();
    }

    private Message whose(Set<Integer> wanted) {
        List<Message> theirs = wanted.stream()
                .map(code -> SendMessage.KNOWN_FROM.of(
                        String.valueOf(code),
                        list(VendorErrors.all().stream()
                                .filter(error -> error.code() == code)
                                .map(VendorError::platform)
                                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Platform.class))))))
                .toList();
        return SendMessage.LEFT.of(
                Message.joined(Plain.COMMA, theirs), answering().isEmpty() ? "-" : list(answering()));
    }

    private void makers() {
        Set<Platform> absent = Scenarios.absent(options);
        if (!absent.isEmpty() && !options.filter().platforms().equals(Filter.ALL.platforms())) {
            warnings.add(SendMessage.NO_DEVICE.of(
                    list(absent), options.profile().name().toLowerCase(java.util.Locale.ROOT)));
        }
    }

    private void faults() {
        boolean lifecycle =
                options.kind() == ScenarioKind.LIFECYCLE && options.overrides().body() == null;
        boolean late = options.faults().late() > 0;
        boolean shuffle = options.faults().shuffle() > 0;
        if (!lifecycle && (late || shuffle)) {
            warnings.add(SendMessage.ONLY_LIFECYCLE.of(late ? "--late" : "--shuffle"));
        }
        Set<Stage> stages = options.filter().stages();
        if (lifecycle && late && !stages.containsAll(Set.of(Stage.SENT, Stage.CLICKED))) {
            warnings.add(SendMessage.LATE_IDLE.of(list(stages)));
        }
    }

    private static String list(Collection<?> things) {
        return things.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
    }
}
