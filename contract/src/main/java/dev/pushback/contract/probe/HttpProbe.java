package dev.pushback.contract.probe;

import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.emulator.http.Transport;
import dev.pushback.emulator.target.CallbackUrl;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * A probe over HTTP: {@code GET <url>?TaskId=…&To_Account=…}, answered as {@link ProbeReply} says.
 *
 * <p>Safe for any number of threads.
 */
@API(status = API.Status.STABLE)
public final class HttpProbe implements ReceiverProbe {

    private final CallbackUrl url;
    private final Transport transport;

    /**
     * Asks there.
     *
     * @throws IllegalArgumentException if the URL is none that can be asked
     */
    public HttpProbe(URI url, Transport transport) {
        this.url = new CallbackUrl(url);
        this.transport = transport;
    }

    /** Where it asks. */
    public CallbackUrl url() {
        return url;
    }

    @Override
    public StoredState of(String taskId, String account) {
        URI asked = url.with(List.of(Map.entry("TaskId", taskId), Map.entry("To_Account", account)));
        Attempt attempt = transport
                .send(new HttpCall("GET", asked, List.of(), new byte[0]))
                .join();
        if (!attempt.isAnswered()) {
            throw new ProbeException(ProbeMessage.NO_ANSWER.of(attempt.failure().message(), asked.toString()));
        }
        if (attempt.reply().status() != 200) {
            throw new ProbeException(ProbeMessage.STATUS.of(attempt.reply().status(), asked.toString()));
        }
        return ProbeReply.read(attempt.reply().body());
    }
}
