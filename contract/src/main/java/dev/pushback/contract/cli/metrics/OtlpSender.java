package dev.pushback.contract.cli.metrics;

import dev.pushback.contract.cli.console.Terminal;
import dev.pushback.schema.io.IoFaults;
import dev.pushback.schema.message.Message;
import io.micrometer.core.ipc.http.HttpSender;
import io.micrometer.core.ipc.http.HttpUrlConnectionSender;
import io.micrometer.registry.otlp.OtlpMetricsSender;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sends figures over OTLP, and says once that they don't arrive. Safe for several threads. */
final class OtlpSender implements OtlpMetricsSender {

    /** Held here, or it would be forgotten: what the library logs is said by us, in the user's language and without a stack. */
    private static final Logger LIBRARY = Logger.getLogger("io.micrometer");

    private final Terminal terminal;
    private final HttpSender http = new HttpUrlConnectionSender();
    private final AtomicBoolean told = new AtomicBoolean();

    OtlpSender(Terminal terminal) {
        LIBRARY.setLevel(Level.OFF);
        this.terminal = terminal;
    }

    @Override
    public void send(Request request) {
        try {
            HttpSender.Response response = post(request);
            if (!response.isSuccessful()) {
                tell(MetricsMessage.NOT_TAKEN.of(request.getAddress(), response.code()));
            }
        } catch (IOException e) {
            tell(MetricsMessage.NOT_SENT.of(request.getAddress(), IoFaults.of(e)));
        }
    }

    private HttpSender.Response post(Request request) throws IOException {
        HttpSender.Request.Builder post = http.post(request.getAddress());
        request.getHeaders().forEach(post::withHeader);
        try {
            return post.withContent("application/x-protobuf", request.getMetricsData())
                    .send();
        } catch (IOException e) {
            throw e;
        } catch (Throwable e) { // as its signature says
            throw new IOException(e);
        }
    }

    private void tell(Message problem) {
        if (told.compareAndSet(false, true)) {
            terminal.hint(problem);
        }
    }
}
