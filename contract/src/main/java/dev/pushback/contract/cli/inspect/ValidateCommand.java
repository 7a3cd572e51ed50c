package dev.pushback.contract.cli.inspect;

import dev.pushback.contract.cli.console.ExitCode;
import dev.pushback.contract.cli.console.Terminal;
import dev.pushback.contract.cli.option.CommandConverter;
import dev.pushback.contract.cli.option.LangOption;
import dev.pushback.emulator.report.JsonDocument;
import dev.pushback.schema.json.Violation;
import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.text.Escape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pushback validate}: checks JSON of callbacks, replies and journals against the schemas. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Checks JSON of callbacks, replies or journals against the schemas; - is standard input. A file"
                + " is one document, or JSON lines of them; of a journal the bodies are judged.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all are valid", "1:one is not valid", "2:one can't be read, or wrong usage"},
        footer = {
            "",
            "Examples: pushback validate callback.json",
            "          pushback send --dry-run -n 10 | pushback validate -"
        })
public final class ValidateCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private LangOption lang;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            descriptionKey = "arg.files",
            description = "files to check, - for standard input")
    private List<String> files;

    @Option(
            names = "--command",
            paramLabel = "NAME",
            converter = CommandConverter.class,
            completionCandidates = CommandConverter.class,
            description = "what callbacks must be: ${COMPLETION-CANDIDATES} (default: what their first event says)")
    private CallbackKind command;

    @Option(names = "--json", description = "print one JSON document and nothing else")
    private boolean json;

    @Option(
            names = {"-q", "--quiet"},
            description = "print what is wrong and the summary only")
    private boolean quiet;

    public ValidateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<FileReport> checked = files.stream().map(this::check).toList();
        checked.stream()
                .filter(one -> one.problem() != null)
                .forEach(
                        one -> terminal.hint(InspectMessage.UNREADABLE.of(Escape.terminal(one.file()), one.problem())));
        if (json) {
            terminal.out()
                    .println(JsonDocument.write(
                            new Document(checked.stream().map(this::entry).toList())));
        } else {
            checked.forEach(this::tell);
            terminal.out().println(terminal.words(summary(checked)));
        }
        if (checked.stream().anyMatch(one -> one.problem() != null)) {
            return ExitCode.USAGE;
        }
        return checked.stream().allMatch(FileReport::isValid) ? ExitCode.OK : ExitCode.VIOLATED;
    }

    private FileReport check(String file) {
        try {
            return FileValidator.of(
                    file, command, file.equals("-") ? terminal.in() : Files.newInputStream(Path.of(file)));
        } catch (IOException e) {
            return FileValidator.unreadable(file, e);
        } catch (InvalidPathException e) {
            return FileValidator.unreadable(file, new IOException(e.getReason(), e));
        }
    }

    private void tell(FileReport checked) {
        String name = Escape.terminal(checked.file());
        for (FileReport.Breach breach : checked.breaches()) {
            String place = breach.line() == 0 ? name : name + ":" + breach.line();
            say(InspectMessage.BREACH.of(place, breach.violation().message()));
        }
        if (checked.more() > 0) {
            say(InspectMessage.MORE.of(name, checked.more()));
        }
        if (checked.isValid() && !quiet) {
            Message kind = InspectMessage.valueOf(checked.kind().toUpperCase(Locale.ROOT))
                    .of();
            say(
                    checked.documents() == 1
                            ? InspectMessage.VALID.of(name, kind)
                            : InspectMessage.VALID_MANY.of(name, kind, checked.documents()));
        }
    }

    private void say(Message message) {
        terminal.out().println(Escape.terminal(terminal.words(message)));
    }

    private static Message summary(List<FileReport> checked) {
        long valid = checked.stream().filter(FileReport::isValid).count();
        long unread = checked.stream().filter(one -> one.problem() != null).count();
        long invalid = checked.size() - valid - unread;
        return unread == 0
                ? InspectMessage.SUMMARY.of(valid, invalid)
                : InspectMessage.SUMMARY_UNREADABLE.of(valid, invalid, unread);
    }

    private record Document(List<File> files) {}

    private record File(
            String file, String kind, boolean valid, int documents, String problem, List<Entry> violations) {}

    private record Entry(Integer line, String pointer, String keyword, String expected, String actual, String rule) {}

    private File entry(FileReport checked) {
        return new File(
                checked.file(),
                checked.kind(),
                checked.isValid(),
                checked.documents(),
                checked.problem() == null ? null : terminal.words(checked.problem()),
                checked.breaches().stream().map(this::entry).toList());
    }

    private Entry entry(FileReport.Breach breach) {
        Violation violation = breach.violation();
        return new Entry(
                breach.line() == 0 ? null : breach.line(),
                violation.pointer(),
                violation.keyword(),
                terminal.words(violation.expected()),
                terminal.words(violation.actual()),
                violation.rule().id());
    }
}
