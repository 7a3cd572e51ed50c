package dev.pushback.contract.collection;

import dev.pushback.schema.CallbackQuery;
import dev.pushback.schema.kind.CallbackKind;
import java.util.stream.Collectors;

/** A {@code .http} file for httpYac, within Visual Studio Code or as a command. Signs by a script, if the variable token is set. */
public final class HttpFile {

    private static final String HEAD = """
            # Callbacks of %1$s, as Tencent Cloud Chat sends them: for httpYac.
            # With a token each is signed: httpyac callbacks.http --all --var token=... url=http://localhost:8080/callback

            {{@
              // What --var or an environment says comes first.
              exports.url = typeof url === 'undefined' ? 'http://localhost:8080/callback' : url;
              exports.sdkAppId = typeof sdkAppId === 'undefined' ? '%2$d' : sdkAppId;
              exports.token = typeof token === 'undefined' ? '' : token;
            }}
            """;

    private static final String CALL = """

            ### %1$s
            {{
              const { createHash } = require('crypto');
              const time = String(Math.floor(Date.now() / 1000));
              const sign = createHash('sha256').update(token + time).digest('hex');
              exports.signature = token ? `&%2$s=${time}&%3$s=${sign}` : '';
            }}
            POST {{url}}?%4$s{{signature}}
            Content-Type: application/json

            %5$s

            ?? status == 200
            ?? js response.parsedBody.ActionStatus == OK
            ?? js response.parsedBody.ErrorCode == 0
            """;

    private HttpFile() {}

    /** The file's text, with the app id as default. */
    public static String of(long sdkAppId) {
        return HEAD.formatted(CallbackKind.ALL_MEMBER_PUSH.command(), sdkAppId)
                + ExampleCall.all().stream().map(HttpFile::call).collect(Collectors.joining());
    }

    private static String call(ExampleCall call) {
        return CALL.formatted(
                call.name(),
                CallbackQuery.REQUEST_TIME,
                CallbackQuery.SIGN,
                ExampleCall.query("{{sdkAppId}}"),
                call.body());
    }
}
