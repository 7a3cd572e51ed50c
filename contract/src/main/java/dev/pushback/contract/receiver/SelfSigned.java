package dev.pushback.contract.receiver;

import dev.pushback.schema.io.IoMessage;
import dev.pushback.schema.message.MessageException;
import dev.pushback.schema.message.Quoted;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

/**
 * A certificate for localhost that no authority has signed, made with the JDK's own keytool in a private directory that is
 * gone afterwards.
 *
 * @param store holds the key under {@link #ALIAS}
 * @param password of the store and the key
 */
record SelfSigned(KeyStore store, char[] password) {

    static final String ALIAS = "pushback";

    private static final String PASSWORD = "PUSHBACK_STORE_PASSWORD";

    static SelfSigned make() throws IOException, GeneralSecurityException {
        return make(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** The private directory is made within this one. */
    static SelfSigned make(Path parent) throws IOException, GeneralSecurityException {
        String password = HexFormat.of().formatHex(new SecureRandom().generateSeed(16));
        Path directory = Files.createTempDirectory(parent, "pushback-tls");
        Path file = directory.resolve("store.p12");
        try {
            runKeytool(file, password);
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (InputStream stream = Files.newInputStream(file)) {
                store.load(stream, password.toCharArray());
            }
            return new SelfSigned(store, password.toCharArray());
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(directory);
        }
    }

    /** The password goes through the environment: the process list shows arguments to everyone. */
    private static void runKeytool(Path file, String password) throws IOException {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        String[] command = {
            keytool.toString(),
            "-genkeypair",
            "-alias",
            ALIAS,
            "-keyalg",
            "EC",
            "-groupname",
            "secp256r1",
            "-sigalg",
            "SHA256withECDSA",
            "-validity",
            "7",
            "-dname",
            "CN=localhost,O=Pushback",
            "-ext",
            "san=dns:localhost,ip:127.0.0.1,ip:0:0:0:0:0:0:0:1",
            "-storetype",
            "PKCS12",
            "-keystore",
            file.toString(),
            "-storepass:env",
            PASSWORD
        };
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put(PASSWORD, password);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.Charset.defaultCharset());
        if (exitOf(process) != 0) {
            throw new IOException(new MessageException(IoMessage.KEYTOOL_FAILED.of(Quoted.bare(said.strip(), 400))));
        }
    }

    private static int exitOf(Process process) throws IOException {
        try {
            if (process.waitFor(30, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            throw new IOException(new MessageException(IoMessage.KEYTOOL_LATE.of(30)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(new MessageException(IoMessage.KEYTOOL_INTERRUPTED.of(), e));
        } finally {
            process.destroyForcibly();
        }
    }
}
