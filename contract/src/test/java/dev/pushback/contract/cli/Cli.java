package dev.pushback.contract.cli;

import dev.pushback.contract.cli.console.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs the program within the test's process, as a shell would. */
public final class Cli {

    private final Map<String, String> environment = new HashMap<>();
    private byte[] input = {};
    private boolean interactive;

    /** What came of it; printed as a whole when an assertion fails. */
    public record Outcome(List<String> arguments, int code, String out, String err) {

        public List<String> lines() {
            return out.lines().toList();
        }

        public String lastLine() {
            return lines().isEmpty() ? "" : lines().get(lines().size() - 1);
        }

        /** What was printed, with the receiver's address put as RECEIVER. */
        public String outWithout(String receiver) {
            return out.replace(receiver, "RECEIVER");
        }

        @Override
        public String toString() {
            return "pushback " + String.join(" ", arguments) + "\nexit " + code + "\n--- stdout\n" + out
                    + "--- stderr\n" + err;
        }
    }

    public static Outcome pushback(String... arguments) {
        return new Cli().run(arguments);
    }

    public Cli env(String name, String value) {
        environment.put(name, value);
        return this;
    }

    public Cli input(String text) {
        input = text.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    public Cli onTerminal() {
        interactive = true;
        return this;
    }

    public Outcome run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(input),
                out,
                new PrintWriter(out, false, StandardCharsets.UTF_8),
                new PrintWriter(err, true),
                environment,
                interactive);
        List<String> list = new ArrayList<>(List.of(arguments));
        int code = Main.run(list, terminal);
        terminal.out().flush();
        terminal.err().flush();
        return new Outcome(list, code, out.toString(StandardCharsets.UTF_8), err.toString());
    }
}
