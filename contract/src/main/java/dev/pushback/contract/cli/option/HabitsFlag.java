package dev.pushback.contract.cli.option;

import dev.pushback.contract.cli.console.UsageException;
import picocli.CommandLine.Option;

/** In whose habits callbacks are sent: those seen of Tencent today, or any that its pages leave open. */
public final class HabitsFlag {

    @Option(
            names = "--habits",
            paramLabel = "tencent|any",
            defaultValue = "tencent",
            description =
                    "any: what the pages leave open is drawn by the seed, and serve now and then wants a call to be"
                            + " tried again, never twice running (default: ${DEFAULT-VALUE})")
    private String habits;

    /**
     * Whether habits are drawn.
     *
     * @throws UsageException if another word was given
     */
    public boolean areAny() {
        UsageException.unless(habits.equals("tencent") || habits.equals("any"), OptionMessage.HABITS, habits);
        return habits.equals("any");
    }
}
