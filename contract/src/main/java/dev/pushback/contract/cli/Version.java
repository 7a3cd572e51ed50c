package dev.pushback.contract.cli;

import dev.pushback.schema.rule.Source;
import picocli.CommandLine.IVersionProvider;

/** What this build is called. */
final class Version implements IVersionProvider {

    /** The version of the program. */
    static String number() {
        String packaged = Version.class.getPackage().getImplementationVersion();
        return packaged == null ? "0.1.0" : packaged;
    }

    /** The day of the page that is kept to. */
    static String spec() {
        return Source.PUSH_CALLBACK.date();
    }

    /** One line for reports of faults. */
    static String line() {
        return "pushback " + number() + " (page of " + spec() + ", Java " + Runtime.version() + ")";
    }

    @Override
    public String[] getVersion() {
        return new String[] {line()};
    }
}
