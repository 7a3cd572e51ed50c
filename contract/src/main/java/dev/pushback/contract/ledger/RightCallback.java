package dev.pushback.contract.ledger;

import dev.pushback.emulator.http.Attempt;
import dev.pushback.schema.CallbackQuery;
import dev.pushback.schema.Signature;
import dev.pushback.schema.kind.CallbackKind;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Whether a call was a callback that its receiver must take, as far as the call's method and query say: a POST for its app
 * with a command that it is meant to take, signed lately with its token if it has one.
 *
 * @param sdkAppId the receiver's app
 * @param token the receiver's token; {@code null} if callbacks are not signed
 * @param kinds what kinds of callbacks it is meant to take
 * @param clock what signatures are made by
 */
public record RightCallback(long sdkAppId, String token, List<CallbackKind> kinds, Clock clock)
        implements Predicate<Attempt> {

    @Override
    public boolean test(Attempt attempt) {
        if (!attempt.call().method().equals("POST")) {
            return false;
        }
        Map<String, List<String>> query = query(attempt.call().uri().getRawQuery());
        return only(query, CallbackQuery.SDK_APP_ID).equals(Long.toString(sdkAppId))
                && CallbackKind.of(only(query, CallbackQuery.CALLBACK_COMMAND))
                        .filter(kinds::contains)
                        .isPresent()
                && (token == null || isSigned(query));
    }

    private boolean isSigned(Map<String, List<String>> query) {
        try {
            Signature signature =
                    new Signature(only(query, CallbackQuery.REQUEST_TIME), only(query, CallbackQuery.SIGN));
            return signature.isBy(token) && signature.isFreshAt(clock.instant());
        } catch (IllegalArgumentException noSignature) {
            return false;
        }
    }

    private static String only(Map<String, List<String>> query, String name) {
        List<String> values = query.getOrDefault(name, List.of());
        return values.size() == 1 ? values.get(0) : "";
    }

    private static Map<String, List<String>> query(String raw) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            values.computeIfAbsent(name, key -> new ArrayList<>())
                    .add(decoded(equals < 0 ? "" : pair.substring(equals + 1)));
        }
        return values;
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noEscape) {
            return value;
        }
    }
}
