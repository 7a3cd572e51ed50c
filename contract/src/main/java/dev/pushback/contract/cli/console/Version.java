package dev.pushback.contract.cli.console;

import dev.pushback.schema.message.Message;
import dev.pushback.schema.rule.Source;
import picocli.CommandLine.IVersionProvider;

/** What this build is called. */
public final class Version implements IVersionProvider {

    private final Terminal terminal;

    /** Told there. */
    public Version(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The version of the program. */
    public static String number() {
        String packaged = Version.class.getPackage().getImplementationVersion();
        return packaged == null ? "0.1.0" : packaged;
    }

    /** The day of the page that is kept to. */
    public static String spec() {
        return Source.PUSH_CALLBACK.date();
    }

    /** One line for reports of faults. */
    public static Message line() {
        return ConsoleMessage.VERSION.of(number(), spec(), Runtime.version().toString());
    }

    @Override
    public String[] getVersion() {
        return new String[] {terminal.words(line())};
    }
}
