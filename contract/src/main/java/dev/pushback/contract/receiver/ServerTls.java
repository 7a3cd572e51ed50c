package dev.pushback.contract.receiver;

import dev.pushback.emulator.http.HttpMessage;
import dev.pushback.schema.message.MessageException;
import java.nio.file.Path;

/**
 * The certificate that a receiver shows over https.
 *
 * @param certificate PEM file of the certificate, its chain behind it; {@code null} to make one on the spot
 * @param key PEM file (PKCS#8) of its key, not encrypted; {@code null} together with {@code certificate}
 */
public record ServerTls(Path certificate, Path key) {

    /**
     * Checks that certificate and key come together.
     *
     * @throws IllegalArgumentException if only one of them is given
     */
    public ServerTls {
        if ((certificate == null) != (key == null)) {
            throw new MessageException(HttpMessage.KEY_ALONE.of());
        }
    }

    /** A certificate for localhost, made on the spot with the JDK's keytool and valid for a few days. */
    public static ServerTls madeOnTheSpot() {
        return new ServerTls(null, null);
    }

    boolean isMadeOnTheSpot() {
        return certificate == null;
    }
}
