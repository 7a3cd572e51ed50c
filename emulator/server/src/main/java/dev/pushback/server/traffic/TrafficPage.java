package dev.pushback.server.traffic;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pushback.emulator.journal.JournalHeader;
import dev.pushback.server.inspect.TrafficInspection;
import dev.pushback.server.inspect.Views;
import dev.pushback.server.wiremock.TencentExtension;
import dev.pushback.server.wiremock.WireMockHost;
import java.net.URI;

/**
 * The live page of whoever sends or takes callbacks: it shows, and steers nothing. Safe for any number of threads; telling
 * it something never waits.
 */
public final class TrafficPage implements AutoCloseable {

    private final Facts facts;
    private final Traffic traffic = new Traffic();
    private final WireMockHost host;

    /**
     * What the page says of the run.
     *
     * @param mode {@code send}, {@code receive} or {@code forward}
     * @param target where callbacks go, or where they are taken; without secrets
     * @param sdkAppId the app
     * @param seed of the run; {@code null} if there is none
     * @param header of the journal that can be saved
     */
    public record Facts(String mode, String target, long sdkAppId, Long seed, JournalHeader header) {}

    private TrafficPage(int port, Facts facts) {
        this.facts = facts;
        TrafficInspection inspection = new TrafficInspection(new TrafficInspection.Shown(
                traffic.log(), this::status, traffic::tasks, traffic::task, facts.header()));
        host = new WireMockHost(
                new WireMockHost.Place("127.0.0.1", port, 0, null, null),
                new TencentExtension(inspection::answer),
                traffic.feed());
    }

    /**
     * Opens the page on this machine.
     *
     * @param port 0 for any free one
     * @throws java.io.UncheckedIOException if it can't listen there
     */
    public static TrafficPage open(int port, Facts facts) {
        return new TrafficPage(port, facts);
    }

    /** Where it is. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + host.port() + "/");
    }

    /** Shows an attempt. */
    public void tell(WatchedCall call) {
        traffic.tell(call);
    }

    @Override
    public void close() {
        host.close();
        traffic.close();
    }

    private ObjectNode status() {
        ObjectNode json = Views.object();
        json.put("mode", facts.mode());
        json.put("sdkAppId", facts.sdkAppId());
        if (facts.seed() != null) {
            json.put("seed", facts.seed());
        }
        json.put("callback", facts.target());
        Views.vendors(json);
        json.set("callbacks", traffic.counts());
        return json;
    }
}
