package dev.pushback.contract.option;

import dev.pushback.contract.probe.HttpProbe;
import dev.pushback.contract.report.Shell;
import dev.pushback.contract.run.RunOptions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the command line that repeats a run. */
public final class RerunCommand {

    private RerunCommand() {}

    /**
     * The command line without {@code --only} and {@code --seed}; the token stays out of it, and headers with credentials
     * are masked.
     *
     * @param url the receiver; {@code null} for the built-in one
     * @param tokenFile where the token lies; {@code null} if in no file
     * @param more flags that stand for the options don't know
     */
    public static String of(String url, RunOptions options, String tokenFile, List<String> more) {
        Stream<String> target = url == null ? Stream.of("pushback", "verify") : Stream.of("pushback", "verify", url);
        Stream<String> flags = RunOption.ALL.stream()
                .flatMap(option -> option.name().equals("token-file") && tokenFile != null
                        ? Stream.of("--token-file", tokenFile)
                        : option.words().apply(options));
        Stream<String> probe = options.probe() instanceof HttpProbe http
                ? Stream.of("--probe", http.url().toString())
                : Stream.empty();
        return Stream.of(target, flags, probe, more.stream())
                .flatMap(words -> words)
                .map(Shell::word)
                .collect(Collectors.joining(" "));
    }
}
