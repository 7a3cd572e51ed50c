package dev.pushback.contract.cli.metrics;

import dev.pushback.contract.cli.console.Terminal;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The flag that says where figures go while a run goes on. */
public final class MetricsFlag {

    @Option(
            names = "--metrics",
            split = ",",
            paramLabel = "KIND=WHERE",
            converter = Sink.Converter.class,
            description = "tell figures while it goes on: prometheus=HOST:PORT to be asked there, otlp=URL to be sent"
                    + " there; several with commas between")
    List<Sink> sinks = new ArrayList<>();

    /**
     * Opens what is asked for.
     *
     * @param shard the label of all figures, such as {@code 1/3}
     * @param server the receiver's host
     * @throws dev.pushback.contract.cli.console.UsageException if an address can't be listened on
     */
    public Metrics open(Terminal terminal, String shard, String server) {
        return sinks.isEmpty() ? Metrics.NONE : Meters.open(sinks, terminal, shard, server);
    }
}
