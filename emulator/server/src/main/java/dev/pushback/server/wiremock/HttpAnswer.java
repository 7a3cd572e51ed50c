package dev.pushback.server.wiremock;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;

/**
 * What goes back.
 *
 * @param status such as 200
 * @param type the Content-Type
 * @param body its bytes
 * @param delay how long it is held back
 * @param reset whether the connection is reset instead
 */
public record HttpAnswer(int status, String type, byte[] body, Duration delay, boolean reset) {

    /** JSON, at once. */
    public static HttpAnswer json(int status, String json) {
        return new HttpAnswer(status, "application/json", json.getBytes(UTF_8), Duration.ZERO, false);
    }

    /** Something else, at once. */
    public static HttpAnswer of(String type, byte[] body) {
        return new HttpAnswer(200, type, body, Duration.ZERO, false);
    }

    /** The same, later. */
    public HttpAnswer after(Duration time) {
        return new HttpAnswer(status, type, body, time, reset);
    }

    /** A reset connection. */
    public static HttpAnswer connectionReset() {
        return new HttpAnswer(200, "application/json", new byte[0], Duration.ZERO, true);
    }
}
