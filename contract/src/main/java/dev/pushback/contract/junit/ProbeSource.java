package dev.pushback.contract.junit;

import dev.pushback.contract.probe.HttpProbe;
import dev.pushback.contract.probe.ReceiverProbe;
import dev.pushback.contract.run.RunOptions;
import dev.pushback.emulator.http.Transport;
import java.net.URI;

/** Gives the probe of a receiver, once it is known where that is. */
@FunctionalInterface
interface ProbeSource {

    /** The probe, which asks by this transport if it asks over HTTP. */
    ReceiverProbe of(RunOptions options, Transport transport);

    /** A probe at this URL, or at this path of the target's host. */
    static ProbeSource at(String urlOrPath) {
        return (options, transport) -> {
            try {
                return new HttpProbe(options.url().configured().resolve(URI.create(urlOrPath.strip())), transport);
            } catch (IllegalArgumentException e) {
                throw Speech.wrong(JunitMessage.PROBE_WRONG.of(urlOrPath, Speech.reason(e)), e);
            }
        };
    }
}
