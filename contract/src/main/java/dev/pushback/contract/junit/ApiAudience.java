package dev.pushback.contract.junit;

import dev.pushback.schema.message.Audience;
import java.util.Map;

/** Who reads JUnit's output: options are methods of the extension. */
final class ApiAudience implements Audience {

    private static final Map<String, String> BY_FLAG = Map.of(
            "--token-file F", "token(…)",
            "--no-auth", "noAuth()",
            "--sdk-app-id", "sdkAppId(…)",
            "-H 'Name: value'", "header(name, value)",
            "--cacert F", "cacert(…)",
            "--insecure", "insecure()",
            "--timeout D", "timeout(…)",
            "--probe URL", "probe(…)",
            "--exclude", "exclude(…)");

    @Override
    public String flag(String flag) {
        return BY_FLAG.getOrDefault(flag, flag);
    }

    @Override
    public String suffix() {
        return ".junit";
    }
}
