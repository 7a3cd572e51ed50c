package dev.pushback.contract.cli.option;

import dev.pushback.emulator.target.CallbackUrl;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Where a receiver lives. */
public final class NetworkScope {

    private NetworkScope() {}

    /** Whether any address of the host is neither of this machine nor of a private network; unknown hosts are not. */
    public static boolean isRemote(CallbackUrl url) {
        return isRemote(url.host());
    }

    /** The same of a host. */
    static boolean isRemote(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).anyMatch(address -> !isNear(address));
        } catch (UnknownHostException saidWhenConnecting) {
            return false;
        }
    }

    /** Whether who calls the one host gets to what listens on the other, an address of this machine. */
    public static boolean isReachedBy(String called, String listening) {
        try {
            InetAddress[] own = InetAddress.getAllByName(listening);
            return Arrays.stream(InetAddress.getAllByName(called))
                    .anyMatch(address -> Arrays.stream(own).anyMatch(one -> isReachedBy(address, one)));
        } catch (UnknownHostException saidWhenConnecting) {
            return false;
        }
    }

    private static boolean isReachedBy(InetAddress called, InetAddress listening) {
        return listening.isAnyLocalAddress() ? isOwn(called) : called.isAnyLocalAddress() || called.equals(listening);
    }

    private static boolean isOwn(InetAddress address) {
        try {
            return address.isLoopbackAddress()
                    || address.isAnyLocalAddress()
                    || NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException unknown) {
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
