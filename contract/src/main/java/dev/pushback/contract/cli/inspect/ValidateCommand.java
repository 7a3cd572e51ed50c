package dev.pushback.contract.cli.inspect;

import dev.pushback.contract.cli.console.ExitCode;
import dev.pushback.contract.cli.console.Terminal;
import dev.pushback.contract.report.JsonReport;
import dev.pushback.schema.json.Violation;
import dev.pushback.schema.text.Escape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
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

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "files to check, - for standard input")
    private List<String> files;

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
                .forEach(one -> terminal.hint("can't read " + Escape.terminal(one.file()) + ": " + one.problem()));
        if (json) {
            terminal.out()
                    .println(JsonReport.write(Map.of(
                            "files",
                            checked.stream().map(ValidateCommand::document).toList())));
        } else {
            checked.forEach(this::tell);
            terminal.out().println(summary(checked));
        }
        if (checked.stream().anyMatch(one -> one.problem() != null)) {
            return ExitCode.USAGE;
        }
        return checked.stream().allMatch(FileReport::isValid) ? ExitCode.OK : ExitCode.VIOLATED;
    }

    private FileReport check(String file) {
        try {
            return FileValidator.of(file, file.equals("-") ? terminal.in() : Files.newInputStream(Path.of(file)));
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
            terminal.out()
                    .println(place + ": " + Escape.terminal(breach.violation().toString()));
        }
        if (checked.more() > 0) {
            terminal.out().println(name + ": and " + checked.more() + " more");
        }
        if (checked.isValid() && !quiet) {
            String many = checked.documents() == 1 ? "" : ", " + checked.documents() + " documents";
            terminal.out().println(name + ": valid (" + checked.kind() + many + ")");
        }
    }

    private static String summary(List<FileReport> checked) {
        long valid = checked.stream().filter(FileReport::isValid).count();
        long unread = checked.stream().filter(one -> one.problem() != null).count();
        return valid + " valid, " + (checked.size() - valid - unread) + " invalid"
                + (unread == 0 ? "" : ", " + unread + " unreadable");
    }

    private static Map<String, Object> document(FileReport checked) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("file", checked.file());
        document.put("kind", checked.kind());
        document.put("valid", checked.isValid());
        document.put("documents", checked.documents());
        document.put("problem", checked.problem());
        document.put(
                "violations",
                checked.breaches().stream().map(ValidateCommand::entry).toList());
        return document;
    }

    private static Map<String, Object> entry(FileReport.Breach breach) {
        Violation violation = breach.violation();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("line", breach.line() == 0 ? null : breach.line());
        entry.put("pointer", violation.pointer());
        entry.put("keyword", violation.keyword());
        entry.put("expected", violation.expected());
        entry.put("actual", violation.actual());
        entry.put("rule", violation.rule().id());
        return entry;
    }
}
