package dev.pushback.emulator.http.netty;

import io.netty.util.NetUtil;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** Finds the addresses of a host without ever holding up the event loop: the JDK's look-up blocks. */
final class Resolver {

    private final Executor daemons = task ->
            new DefaultThreadFactory("pushback-names", true).newThread(task).start();

    private final Map<String, CompletableFuture<List<InetAddress>>> remembered = new ConcurrentHashMap<>();

    /** Looks up the name now, and never again. */
    void remember(String host) {
        CompletableFuture<List<InetAddress>> found = resolve(host);
        remembered.put(host, found);
        found.handle((addresses, everyCallWillSaySo) -> null).join();
    }

    /** All addresses, at least one, in the JDK's order; completes on any thread, at once for an address. */
    CompletableFuture<List<InetAddress>> resolve(String host) {
        CompletableFuture<List<InetAddress>> known = remembered.get(host);
        if (known != null) {
            return known;
        }
        boolean isAddress = NetUtil.isValidIpV4Address(host) || NetUtil.isValidIpV6Address(host);
        return CompletableFuture.supplyAsync(() -> lookUp(host), isAddress ? Runnable::run : daemons);
    }

    private static List<InetAddress> lookUp(String host) {
        try {
            return List.of(InetAddress.getAllByName(host));
        } catch (UnknownHostException unknown) {
            throw new CompletionException(unknown);
        }
    }
}
