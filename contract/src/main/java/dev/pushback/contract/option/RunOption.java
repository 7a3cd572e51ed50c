package dev.pushback.contract.option;

import dev.pushback.contract.Contract;
import dev.pushback.contract.Requirements;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.KnownFailures;
import dev.pushback.contract.run.RunMessage;
import dev.pushback.contract.run.RunOptions;
import dev.pushback.contract.stack.Stacks;
import dev.pushback.emulator.http.Header;
import dev.pushback.emulator.http.TransportOptions;
import dev.pushback.emulator.http.TransportOptions.Tls;
import dev.pushback.emulator.load.plan.Units;
import dev.pushback.emulator.secret.Secrets;
import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.MessageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One option of a run of the contract: {@code --strict} on the command line, {@code PUSHBACK_STRICT} in the environment,
 * {@code pushback.strict} among JUnit's configuration parameters.
 *
 * @param name without dashes or prefix
 * @param kind what it takes
 * @param expects what its text must be, as in "must be a number"
 * @param doc what it does, for the command line's help
 * @param setter takes what was given into the options; throws {@link IllegalArgumentException} if it is none such
 * @param words the option as words of a command line that repeats the run; none where it is at its default
 */
public record RunOption(
        String name,
        Kind kind,
        Message expects,
        String doc,
        BiConsumer<RunOptions.Builder, Given> setter,
        Function<RunOptions, Stream<String>> words) {

    /** What an option takes. */
    public enum Kind {
        /** Nothing: it is there or not. */
        SWITCH,
        /** A text. */
        VALUE,
        /** The name of a file of text, which is read where it is given. */
        FILE
    }

    /**
     * What was given.
     *
     * @param text as it stands there
     * @param content the named file's text; {@code null} for an option that names none
     */
    public record Given(String text, String content) {

        private long number() {
            return Long.parseLong(text);
        }

        private Path path() {
            return Path.of(text);
        }
    }

    /** All of them, in the order of the command line that repeats a run. */
    public static final List<RunOption> ALL = List.of(
            new RunOption(
                    "sdk-app-id",
                    Kind.VALUE,
                    Expected.NUMBER.of(),
                    "the app's id",
                    (run, given) -> run.sdkAppId(given.number()),
                    run -> run.sdkAppId() == RunOptions.SAMPLE_SDK_APP_ID
                            ? Stream.empty()
                            : Stream.of("--sdk-app-id", Long.toString(run.sdkAppId()))),
            new RunOption(
                    "token-file",
                    Kind.FILE,
                    Expected.READABLE_FILE.of(),
                    "file with the app's callback token",
                    (run, given) -> run.token(given.content().strip()),
                    run -> Stream.empty()), // where it lies is known to whoever has read it
            new RunOption(
                    "timeout",
                    Kind.VALUE,
                    Expected.DURATION.of(),
                    "time limit of a callback",
                    (run, given) -> run.carried(carried -> carried.withTimeout(Units.duration(given.text()))),
                    run -> run.transport().timeout().equals(TransportOptions.DOCUMENTED_TIMEOUT)
                            ? Stream.empty()
                            : Stream.of("--timeout", run.transport().timeout().toMillis() + "ms")),
            new RunOption(
                    "header",
                    Kind.VALUE,
                    Expected.HEADER.of(),
                    "a header for every callback",
                    (run, given) -> run.headers(List.of(Header.parse(given.text()))),
                    run -> {
                        Secrets secrets = Secrets.of(run.token(), run.headers());
                        return run.headers().stream()
                                .map(secrets::hide)
                                .flatMap(header -> Stream.of("-H", header.name() + ": " + header.value()));
                    }),
            new RunOption(
                    "cacert",
                    Kind.VALUE,
                    Expected.FILE.of(),
                    "PEM file of the authorities to trust",
                    (run, given) -> run.tls(tls -> new Tls(tls.insecure(), given.path(), tls.certificate(), tls.key())),
                    run -> Stream.concat(
                            file("--cacert", run.transport().tls().caCertificate()),
                            Stream.concat(
                                    file("--cert", run.transport().tls().certificate()),
                                    file("--key", run.transport().tls().key())))),
            new RunOption(
                    "insecure",
                    Kind.SWITCH,
                    Expected.TRUE_OR_FALSE.of(),
                    "take any TLS certificate",
                    (run, given) -> run.tls(tls -> new Tls(true, tls.caCertificate(), tls.certificate(), tls.key())),
                    run -> run.transport().tls().insecure() ? Stream.of("--insecure") : Stream.empty()),
            new RunOption(
                    "resolve",
                    Kind.VALUE,
                    Message.term("HOST:PORT:ADDR"),
                    "connect to this address instead of where the host's name leads",
                    (run, given) -> run.carried(
                            carried -> carried.withRoute(carried.route().resolving(given.text()))),
                    run -> run.transport().route().addresses().entrySet().stream()
                            .flatMap(one -> Stream.of("--resolve", one.getKey() + ":" + one.getValue()))),
            new RunOption(
                    "proxy",
                    Kind.VALUE,
                    Message.term("http://HOST:PORT"),
                    "go through this HTTP proxy",
                    (run, given) -> run.carried(
                            carried -> carried.withRoute(carried.route().through(given.text()))),
                    run -> run.transport().route().isDirect()
                            ? Stream.empty()
                            : Stream.of(
                                    "--proxy",
                                    "http://" + run.transport().route().proxy().authority())),
            new RunOption(
                    "strict",
                    Kind.SWITCH,
                    Expected.TRUE_OR_FALSE.of(),
                    "SHOULD counts as MUST, and so does a skip",
                    (run, given) -> run.strict(true),
                    run -> run.strict() ? Stream.of("--strict") : Stream.empty()),
            new RunOption(
                    "probe-advisory",
                    Kind.SWITCH,
                    Expected.TRUE_OR_FALSE.of(),
                    "what the probe shows only warns",
                    (run, given) -> run.probeAdvisory(true),
                    run -> run.probeAdvisory() ? Stream.of("--probe-advisory") : Stream.empty()),
            new RunOption(
                    "max-failures",
                    Kind.VALUE,
                    Expected.NUMBER_FROM_0.of(),
                    "stop after so many failures (default: never)",
                    (run, given) -> run.maxFailures(Integer.parseUnsignedInt(given.text())),
                    run -> Stream.empty()),
            new RunOption(
                    "known-failures",
                    Kind.FILE,
                    Expected.LIST_OF_CASES.of(),
                    "file with a line for each case that is known to fail: 'case.id: reason'; one that passes fails as"
                            + " stale",
                    (run, given) -> run.knownFailures(known(given)),
                    run -> file("--known-failures", Path.of(run.knownFailures().name()))),
            new RunOption(
                    "known-flaky",
                    Kind.FILE,
                    Expected.LIST_OF_CASES.of(),
                    "file with a line for each case that fails now and then: 'case.id: reason'; played and told, never"
                            + " decides",
                    (run, given) -> run.tolerating(known(given)),
                    run -> file("--known-flaky", Path.of(run.tolerated().name()))),
            new RunOption(
                    "requirements",
                    Kind.VALUE,
                    Expected.ONE_OF.of(String.join(", ", Requirements.NAMES)),
                    "cases that came later than this set never decide: " + String.join(", ", Requirements.NAMES),
                    (run, given) -> run.tolerating(Requirements.laterThan(given.text())),
                    run -> Stream.empty()),
            new RunOption(
                    "stack",
                    Kind.VALUE,
                    Expected.STACK.of(),
                    "what the receiver is written with, for its remedies (default: found out, if it shows)",
                    (run, given) -> run.stack(Stacks.required(given.text())),
                    run -> run.stack() == null
                            ? Stream.empty()
                            : Stream.of("--stack", run.stack().name())),
            new RunOption(
                    "command",
                    Kind.VALUE,
                    Expected.KINDS.of(commands(CallbackKind.all())),
                    "the kinds of callbacks, with commas between: " + commands(CallbackKind.all()) + " (default: "
                            + CallbackKind.ALL_MEMBER_PUSH.command() + ")",
                    (run, given) -> run.kinds(kinds(given.text())),
                    run -> run.kinds().equals(List.of(CallbackKind.ALL_MEMBER_PUSH))
                            ? Stream.empty()
                            : Stream.of("--command", commands(run.kinds()))),
            new RunOption(
                    "seed",
                    Kind.VALUE,
                    Expected.NUMBER.of(),
                    "the same seed makes the same events",
                    (run, given) -> run.seed(given.number()),
                    run -> Stream.empty())); // stands behind the case's id

    /** Checks that nothing is null. */
    public RunOption {
        Stream.of(name, kind, expects, doc, setter, words).forEach(Objects::requireNonNull);
    }

    private static String commands(List<CallbackKind> kinds) {
        return kinds.stream().map(CallbackKind::command).collect(Collectors.joining(","));
    }

    private static List<CallbackKind> kinds(String text) {
        return Stream.of(text.split(","))
                .map(command -> CallbackKind.of(command.strip())
                        .orElseThrow(() ->
                                new MessageException(RunMessage.NO_KIND.of(command, commands(CallbackKind.all())))))
                .distinct()
                .toList();
    }

    private static KnownFailures known(Given given) {
        return KnownFailures.parse(
                given.text(),
                given.content(),
                Contract.cases().stream().map(ContractCase::id).toList());
    }

    /** A file that can be named: what lies on a class path has no name there. */
    private static Stream<String> file(String flag, Path path) {
        return path != null && Files.isRegularFile(path) ? Stream.of(flag, path.toString()) : Stream.empty();
    }
}
