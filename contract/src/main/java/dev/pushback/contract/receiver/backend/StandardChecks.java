package dev.pushback.contract.receiver.backend;

import static dev.pushback.contract.receiver.backend.RequestCheck.unless;

import dev.pushback.schema.CallbackQuery;
import dev.pushback.schema.Signature;
import dev.pushback.schema.rule.Rule;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a right backend looks at.
 *
 * <p>Source: {@link Rule#POST_JSON}, {@link Rule#SDK_APP_ID_CHECKED}, {@link Rule#SIGN_FORMULA},
 * {@link Rule#SIGN_FRESHNESS}, {@link Rule#QUERY_PARAMETERS}.
 */
final class StandardChecks {

    private StandardChecks() {}

    static Map<CheckStage, RequestCheck> of(BackendSettings settings) {
        Map<CheckStage, RequestCheck> checks = new EnumMap<>(CheckStage.class);
        checks.put(CheckStage.METHOD, StandardChecks::method);
        checks.put(CheckStage.APP_ID, appId(Long.toString(settings.sdkAppId())));
        if (settings.token() != null) {
            checks.put(CheckStage.SIGN, call -> sign(call.query(), settings.token()));
            checks.put(CheckStage.FRESHNESS, call -> freshness(call.query(), settings));
        }
        checks.put(CheckStage.COMMAND, call -> command(call.query()));
        return checks;
    }

    private static Optional<BackendReply> method(ReceivedCall call) {
        return call.method().equals("POST")
                ? RequestCheck.fine()
                : Optional.of(BackendReply.refused(405, "a callback is a POST, this is a " + call.method())
                        .with("Allow", "POST"));
    }

    private static RequestCheck appId(String own) {
        return call -> {
            int count = call.query().all(CallbackQuery.SDK_APP_ID).size();
            return count == 1
                    ? unless(
                            call.query().only(CallbackQuery.SDK_APP_ID).get().equals(own), "SdkAppid is not this app's")
                    : unless(false, "SdkAppid must stand in the query once, stands there " + count + " times");
        };
    }

    private static Optional<BackendReply> sign(QueryParameters query, String token) {
        Optional<Signature> signature = signature(query);
        return signature.isEmpty()
                ? unless(false, "Sign and RequestTime must stand in the query once each")
                : unless(signature.get().isBy(token), "Sign does not belong to RequestTime and the token");
    }

    private static Optional<BackendReply> freshness(QueryParameters query, BackendSettings settings) {
        boolean fresh = query.only(CallbackQuery.REQUEST_TIME)
                .filter(time ->
                        new Signature(time, "").isFreshAt(settings.clock().instant()))
                .isPresent();
        return unless(fresh, "RequestTime must be within 1 minute of now, in seconds");
    }

    private static Optional<Signature> signature(QueryParameters query) {
        return query.only(CallbackQuery.REQUEST_TIME)
                .flatMap(time -> query.only(CallbackQuery.SIGN).map(sign -> new Signature(time, sign)));
    }

    private static Optional<BackendReply> command(QueryParameters query) {
        boolean said = query.only(CallbackQuery.CALLBACK_COMMAND)
                .filter(command -> !command.isEmpty())
                .isPresent();
        return unless(said, "CallbackCommand must stand in the query once");
    }
}
