package dev.pushback.emulator.report;

/**
 * What every JSON document starts with.
 *
 * @param tool what wrote it
 * @param spec the state of the documentation, as a date
 * @param target the receiver's URL
 */
public record DocumentHead(Tool tool, String spec, String target) {

    /** The program and its version. */
    public record Tool(String name, String version) {}

    /** The head of a document that this version writes. */
    public static DocumentHead of(String version, String spec, String target) {
        return new DocumentHead(new Tool("pushback", version), spec, target);
    }
}
