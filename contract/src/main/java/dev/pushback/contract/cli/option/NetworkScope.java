package dev.pushback.contract.cli.option;

import dev.pushback.emulator.target.CallbackUrl;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** Where a receiver lives, and whether it is up. */
public final class NetworkScope {

    private static final int CONNECT_MILLIS = 500;
    private static final long PAUSE_MILLIS = 50;

    private NetworkScope() {}

    /** Whether any address of the host is neither of this machine nor of a private network; unknown hosts are not. */
    public static boolean isRemote(CallbackUrl url) {
        try {
            return Arrays.stream(InetAddress.getAllByName(url.host())).anyMatch(address -> !isNear(address));
        } catch (UnknownHostException saidWhenConnecting) {
            return false;
        }
    }

    /**
     * Waits until the receiver accepts a connection.
     *
     * @return whether it did in time
     */
    static boolean awaits(CallbackUrl url, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        boolean up = accepts(url);
        while (!up && System.nanoTime() < end && pause()) {
            up = accepts(url);
        }
        return up;
    }

    /** Whether the receiver accepts a connection now, at any address of its host: callbacks try one after the other. */
    static boolean accepts(CallbackUrl url) {
        try {
            return Arrays.stream(InetAddress.getAllByName(url.host()))
                    .anyMatch(address ->
                            accepts(new InetSocketAddress(address, url.origin().port())));
        } catch (UnknownHostException notYet) {
            return false;
        }
    }

    private static boolean accepts(InetSocketAddress address) {
        try (Socket socket = new Socket()) {
            socket.connect(address, CONNECT_MILLIS);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static boolean pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isNear(InetAddress address) {
        boolean uniqueLocal = address.getAddress().length == 16 && (address.getAddress()[0] & 0xfe) == 0xfc;
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || uniqueLocal;
    }
}
