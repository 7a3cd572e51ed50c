package dev.pushback.emulator.http;

import static java.util.Objects.requireNonNull;

import dev.pushback.schema.message.MessageException;
import dev.pushback.schema.range.Range;
import dev.pushback.schema.rule.Rule;
import java.nio.file.Path;
import java.time.Duration;
import org.apiguardian.api.API;

/**
 * How calls are carried.
 *
 * @param timeout from the start of sending to the last byte of the reply, connecting included; above 0
 * @param connections the most that are open at once, at least 1
 * @param maxReplyBytes the largest body of a reply that is read, at least 1
 * @param tls whom to trust and who to be, over https
 * @param route the way that connections take
 */
@API(status = API.Status.STABLE)
public record TransportOptions(Duration timeout, int connections, int maxReplyBytes, Tls tls, Route route) {

    /** The documented limit; source: {@link Rule#REPLY_WITHIN_2_SECONDS}. */
    public static final Duration DOCUMENTED_TIMEOUT = Duration.ofSeconds(2);

    /** Checks the ranges. */
    public TransportOptions {
        requireNonNull(tls, "tls");
        requireNonNull(route, "route");
        if (timeout.isNegative() || timeout.isZero()) {
            throw Range.ABOVE_0.broken("timeout", timeout);
        }
        if (connections < 1) {
            throw Range.AT_LEAST_1.broken("connections", connections);
        }
        if (maxReplyBytes < 1) {
            throw Range.AT_LEAST_1.broken("maxReplyBytes", maxReplyBytes);
        }
    }

    /** Straight to the receiver. */
    public TransportOptions(Duration timeout, int connections, int maxReplyBytes, Tls tls) {
        this(timeout, connections, maxReplyBytes, tls, Route.DIRECT);
    }

    /** 2 s, 64 connections, replies up to 1 MiB, the JDK's certificates. */
    public static TransportOptions defaults() {
        return new TransportOptions(DOCUMENTED_TIMEOUT, 64, 1 << 20, Tls.defaults());
    }

    /** The same with another time limit. */
    public TransportOptions withTimeout(Duration other) {
        return new TransportOptions(other, connections, maxReplyBytes, tls, route);
    }

    /** The same with another bound on open connections. */
    public TransportOptions withConnections(int other) {
        return new TransportOptions(timeout, other, maxReplyBytes, tls, route);
    }

    /** The same with another bound on the bodies of replies. */
    public TransportOptions withMaxReplyBytes(int other) {
        return new TransportOptions(timeout, connections, other, tls, route);
    }

    /** The same with another trust. */
    public TransportOptions withTls(Tls other) {
        return new TransportOptions(timeout, connections, maxReplyBytes, other, route);
    }

    /** The same by another way. */
    public TransportOptions withRoute(Route other) {
        return new TransportOptions(timeout, connections, maxReplyBytes, tls, other);
    }

    /**
     * Whom to trust and who to be.
     *
     * @param insecure whether any certificate and host name is taken
     * @param caCertificate PEM file of the authorities to trust; {@code null} for the JDK's
     * @param certificate PEM file of the client's certificate; {@code null} for none
     * @param key PEM file (PKCS#8) of the client's key; {@code null} for none
     */
    public record Tls(boolean insecure, Path caCertificate, Path certificate, Path key) {

        /**
         * Checks that certificate and key come together.
         *
         * @throws IllegalArgumentException if only one of them is given
         */
        public Tls {
            if ((certificate == null) != (key == null)) {
                throw new MessageException(HttpMessage.KEY_ALONE.of());
            }
        }

        /** Whether this is {@link #defaults()}; a record's own equals would be made by the JVM at every start. */
        public boolean isDefault() {
            return !insecure && caCertificate == null && certificate == null && key == null;
        }

        /** The JDK's certificates, no client certificate. */
        public static Tls defaults() {
            return new Tls(false, null, null, null);
        }
    }
}
