package dev.pushback.contract.cli.option;

import dev.pushback.contract.cli.console.Terminal;
import dev.pushback.contract.cli.console.UsageException;
import dev.pushback.emulator.http.Origin;
import dev.pushback.emulator.http.Route;
import dev.pushback.emulator.target.CallbackUrl;
import dev.pushback.schema.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The flags that say which way connections take to the receiver. */
public final class RouteFlags {

    /** Says that no proxy is meant, though a variable of the environment names one. */
    private static final String NO_PROXY = "none";

    @Option(
            names = "--resolve",
            paramLabel = "HOST:PORT:ADDR",
            description = "connect to this address instead of where the host's name leads; URL, Host, SNI and"
                    + " certificate check stay the same; repeatable")
    private List<String> resolve = new ArrayList<>();

    @Option(
            names = "--proxy",
            paramLabel = "URL|none",
            description = "go through this HTTP proxy, http://[USER:PASSWORD@]HOST:PORT (default: none, whatever"
                    + " http_proxy and the like say)")
    private String proxy;

    /** The way. */
    Route route() {
        Route route = Route.DIRECT;
        for (String one : resolve) {
            route = resolving(route, one);
        }
        boolean proxied = proxy != null && !proxy.equals(NO_PROXY);
        UsageException.unless(!proxied || resolve.isEmpty(), OptionMessage.RESOLVE_AND_PROXY);
        return proxied ? through(route, proxy) : route;
    }

    private static Route resolving(Route route, String text) {
        try {
            return route.resolving(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException(OptionMessage.RESOLVE.of(text), e);
        }
    }

    /** What is wrong with it is not repeated: it may hold a password. */
    private static Route through(Route route, String url) {
        try {
            return route.through(url);
        } catch (IllegalArgumentException e) {
            throw new UsageException(OptionMessage.PROXY.of(), e);
        }
    }

    /**
     * Checks that the flags lead somewhere, and tells of a proxy that the environment names and nobody uses.
     *
     * @throws UsageException if an address is for none of these
     */
    void tell(Terminal terminal, CallbackUrl receiver, CallbackUrl probe) {
        Route route = route();
        boolean used = route.isResolved(receiver.origin()) || probe != null && route.isResolved(probe.origin());
        UsageException.unless(
                resolve.isEmpty() || used,
                OptionMessage.RESOLVE_STRAY,
                String.join(" ", resolve),
                receiver.origin().authority());
        if (proxy == null) {
            unused(terminal.environment(), receiver.origin()).ifPresent(name -> terminal.hint(unusedProxy(name)));
        }
    }

    private static Message unusedProxy(String variable) {
        return OptionMessage.PROXY_UNUSED.of(variable);
    }

    /** The variable that other programs would go by on the way to this receiver. */
    private static Optional<String> unused(Map<String, String> environment, Origin receiver) {
        String scheme = receiver.secure() ? "https_proxy" : "http_proxy";
        return Stream.of(scheme, scheme.toUpperCase(Locale.ROOT), "all_proxy", "ALL_PROXY")
                .filter(name -> !environment.getOrDefault(name, "").isBlank())
                .filter(name -> !isExempt(environment, receiver.host()))
                .findFirst();
    }

    private static boolean isExempt(Map<String, String> environment, String host) {
        String exempt = environment.getOrDefault("no_proxy", environment.getOrDefault("NO_PROXY", ""));
        return Stream.of(exempt.split("[,\\s]+"))
                .map(one -> one.replaceFirst("^\\*?\\.", ""))
                .anyMatch(one -> one.equals("*") || !one.isEmpty() && (host.equals(one) || host.endsWith("." + one)));
    }
}
