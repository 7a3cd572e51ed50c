package dev.pushback.contract.receiver.forward;

import dev.pushback.contract.receiver.backend.ReceivedCall;
import dev.pushback.emulator.http.Header;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.emulator.target.CallbackUrl;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A call as the app gets it. */
final class PassedCall {

    /** What says something of one connection and not of the call; the app's own Host is the name it knows itself by. */
    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "host",
            "connection",
            "keep-alive",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "http2-settings",
            "expect",
            "content-length");

    private PassedCall() {}

    static HttpCall of(ReceivedCall call, CallbackUrl app) {
        List<Header> headers = call.headers().stream()
                .filter(header -> !OF_THE_CONNECTION.contains(header.name().toLowerCase(Locale.ROOT)))
                .toList();
        return new HttpCall(call.method(), uri(app, call.query().raw()), headers, call.body());
    }

    /** The app's URL; a query of its own stays in front. */
    private static URI uri(CallbackUrl app, String query) {
        String own = app.with(Map.of()).toString();
        String joint = own.contains("?") ? own.endsWith("?") || own.endsWith("&") ? "" : "&" : "?";
        return URI.create(query.isEmpty() ? own : own + joint + legal(query));
    }

    /** Bytes that no URL may hold, percent-encoded: they mean the same to whoever decodes them. */
    private static String legal(String query) {
        StringBuilder legal = new StringBuilder(query.length());
        for (int i = 0; i < query.length(); i++) {
            char one = query.charAt(i);
            boolean escape = one == '%' && query.substring(i).matches("(?s)%[0-9A-Fa-f]{2}.*");
            boolean plain = one > ' ' && one < 127 && "\"<>\\^`{|}#%[]".indexOf(one) < 0;
            legal.append(escape || plain ? String.valueOf(one) : String.format("%%%02X", one & 0xff));
        }
        return legal.toString();
    }
}
