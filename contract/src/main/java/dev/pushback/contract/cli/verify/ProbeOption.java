package dev.pushback.contract.cli.verify;

import dev.pushback.contract.cli.console.UsageException;
import dev.pushback.contract.probe.HttpProbe;
import dev.pushback.contract.probe.ReceiverProbe;
import dev.pushback.emulator.http.Transport;
import dev.pushback.emulator.http.TransportOptions;
import dev.pushback.emulator.http.netty.NettyTransport;
import java.net.URI;

/**
 * The probe that {@code --probe} names, with a transport of its own.
 *
 * @param probe asks there; {@code null} if none was named
 * @param transport what it asks over; {@code null} if none was named
 */
record ProbeOption(ReceiverProbe probe, Transport transport) implements AutoCloseable {

    /**
     * The probe at this URL, {@code null} for none.
     *
     * @throws UsageException if it can't be asked there
     */
    static ProbeOption at(String url, TransportOptions options) {
        if (url == null) {
            return new ProbeOption(null, null);
        }
        Transport transport = new NettyTransport(HttpProbe.carried(options));
        try {
            return new ProbeOption(new HttpProbe(URI.create(url), transport), transport);
        } catch (IllegalArgumentException e) {
            transport.close();
            throw new UsageException(VerifyMessage.NO_PROBE.of(url, UsageException.reason(e)), e);
        }
    }

    @Override
    public void close() {
        if (transport != null) {
            transport.close();
        }
    }
}
