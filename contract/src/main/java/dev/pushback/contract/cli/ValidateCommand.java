package dev.pushback.contract.cli;

import dev.pushback.schema.json.JsonText;
import dev.pushback.schema.json.Violation;
import dev.pushback.schema.json.WireSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code pushback validate}: checks JSON of a callback or a reply against the schemas. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Checks JSON of callbacks, replies or journals against the schemas; - is standard input.")
final class ValidateCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "files to check, - for standard input")
    private List<String> files;

    ValidateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        int broken = 0;
        for (String file : files) {
            broken += validate(file) ? 0 : 1;
        }
        terminal.out().println((files.size() - broken) + " valid, " + broken + " invalid");
        return broken == 0 ? ExitCode.OK : ExitCode.VIOLATED;
    }

    private boolean validate(String file) {
        byte[] bytes = read(file);
        List<Violation> violations = schemaFor(bytes).check(bytes);
        violations.forEach(violation -> terminal.out().println(file + ": " + violation));
        return violations.isEmpty();
    }

    private static WireSchema schemaFor(byte[] bytes) {
        try {
            return JsonText.parse(bytes).has("/ActionStatus") ? WireSchema.REPLY : WireSchema.REQUEST;
        } catch (IllegalArgumentException notJson) {
            return WireSchema.REQUEST;
        }
    }

    private static byte[] read(String file) {
        try {
            return file.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
        } catch (IOException e) {
            throw new UsageException("can't read " + file + ": " + e, e);
        }
    }
}
