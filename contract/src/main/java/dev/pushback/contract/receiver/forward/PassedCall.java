package dev.pushback.contract.receiver.forward;

import dev.pushback.contract.receiver.backend.ReceivedCall;
import dev.pushback.emulator.http.Header;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.emulator.target.CallbackUrl;
import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** The app's URL; what its own query holds and the call does not bring along stands in front. */
    private static URI uri(CallbackUrl app, String query) {
        String url = app.with(Map.of()).toString();
        int mark = url.indexOf('?');
        String path = mark < 0 ? url : url.substring(0, mark);
        Set<String> brought = new HashSet<>(List.of(query.split("&")));
        Stream<String> own =
                mark < 0 ? Stream.of() : Arrays.stream(url.substring(mark + 1).split("&"));
        String joined = Stream.concat(own.filter(one -> !brought.contains(one)), Stream.of(legal(query)))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return URI.create(joined.isEmpty() ? url : path + "?" + joined);
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
