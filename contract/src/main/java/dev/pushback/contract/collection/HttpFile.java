package dev.pushback.contract.collection;

import dev.pushback.schema.CallbackQuery;
import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.schema.message.Audience;
import dev.pushback.schema.message.Lang;
import dev.pushback.schema.message.Message;
import java.util.stream.Collectors;

/** A {@code .http} file for httpYac, within Visual Studio Code or as a command. Signs by a script, if the variable token is set. */
public final class HttpFile {

    private static final String HEAD = """
            # %1$s
            # %2$s

            {{@
              // %3$s
              exports.url = typeof url === 'undefined' ? 'http://localhost:8080/callback' : url;
              exports.sdkAppId = typeof sdkAppId === 'undefined' ? '%4$d' : sdkAppId;
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

    private static final String COMMAND =
            "httpyac callbacks.http --all --var token=... url=http://localhost:8080/callback";

    private HttpFile() {}

    /** The file's text, with the app id as default. */
    public static String of(long sdkAppId, Lang lang) {
        return HEAD.formatted(
                        words(CollectionMessage.HEAD.of(CallbackKind.ALL_MEMBER_PUSH.command()), lang),
                        words(CollectionMessage.SIGNED.of(COMMAND), lang),
                        words(CollectionMessage.COMES_FIRST.of(), lang),
                        sdkAppId)
                + ExampleCall.all().stream().map(call -> call(call, lang)).collect(Collectors.joining());
    }

    private static String words(Message message, Lang lang) {
        return message.in(lang, Audience.COMMAND_LINE);
    }

    private static String call(ExampleCall call, Lang lang) {
        return CALL.formatted(
                words(call.name().of(), lang),
                CallbackQuery.REQUEST_TIME,
                CallbackQuery.SIGN,
                ExampleCall.query("{{sdkAppId}}"),
                call.body());
    }
}
