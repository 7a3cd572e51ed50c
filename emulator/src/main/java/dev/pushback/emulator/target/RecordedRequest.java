package dev.pushback.emulator.target;

import static java.util.Objects.requireNonNull;

import dev.pushback.schema.CallbackQuery;
import dev.pushback.schema.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stood in the request line of a callback that was recorded, to be sent again.
 *
 * @param path such as {@code /callback}, not decoded; {@code null} if it was not recorded
 * @param query what stood behind the {@code ?}, not decoded
 * @param isSigned whether it goes out as it is; else it is signed anew when it is sent
 */
public record RecordedRequest(String path, String query, boolean isSigned) {

    /** Checks that there is a query. */
    public RecordedRequest {
        requireNonNull(query, "query");
    }

    /** The same of another app; a query that names none stays as it is. */
    public RecordedRequest of(long sdkAppId) {
        return withQuery(parameters()
                .map(one -> is(one, CallbackQuery.SDK_APP_ID) ? CallbackQuery.SDK_APP_ID + "=" + sdkAppId : one)
                .collect(Collectors.joining("&")));
    }

    /** The same behind what the URL has for a query already; {@code null} for none. */
    public RecordedRequest behind(String configured) {
        boolean isThere = configured == null || configured.isEmpty() || query.startsWith(configured + "&");
        return isThere ? this : withQuery(configured + (configured.endsWith("&") ? "" : "&") + query);
    }

    /** Whose callback it was; 0 if it does not say. */
    public long sdkAppId() {
        return parameters()
                .filter(one -> one.matches(CallbackQuery.SDK_APP_ID + "=[1-9]\\d{0,17}"))
                .mapToLong(one -> Long.parseLong(one.substring(CallbackQuery.SDK_APP_ID.length() + 1)))
                .findFirst()
                .orElse(0);
    }

    /** Whether it was signed when it was recorded. */
    public boolean wasSigned() {
        return parameters().anyMatch(one -> is(one, CallbackQuery.SIGN));
    }

    /**
     * The query as it goes out: time and signature stand where they stood, or last.
     *
     * @param token what it is signed with; {@code null} leaves both out
     */
    public String queryAt(Instant now, String token) {
        if (isSigned) {
            return query;
        }
        Signature signature = token == null ? null : Signature.of(token, now);
        String signed = parameters()
                .map(one -> signed(one, signature))
                .filter(one -> one != null)
                .collect(Collectors.joining("&"));
        return signature == null ? signed : withMissing(signed, signature);
    }

    private static String signed(String one, Signature signature) {
        if (is(one, CallbackQuery.REQUEST_TIME)) {
            return signature == null ? null : CallbackQuery.REQUEST_TIME + "=" + signature.requestTime();
        }
        if (is(one, CallbackQuery.SIGN)) {
            return signature == null ? null : CallbackQuery.SIGN + "=" + signature.sign();
        }
        return one;
    }

    private String withMissing(String signed, Signature signature) {
        String time =
                has(CallbackQuery.REQUEST_TIME) ? "" : "&" + CallbackQuery.REQUEST_TIME + "=" + signature.requestTime();
        return signed + time + (has(CallbackQuery.SIGN) ? "" : "&" + CallbackQuery.SIGN + "=" + signature.sign());
    }

    private boolean has(String name) {
        return parameters().anyMatch(one -> is(one, name));
    }

    private Stream<String> parameters() {
        return Arrays.stream(query.split("&", -1));
    }

    private static boolean is(String parameter, String name) {
        return parameter.startsWith(name + "=");
    }

    private RecordedRequest withQuery(String other) {
        return new RecordedRequest(path, other, isSigned);
    }
}
