package dev.pushback.contract.junit;

import java.util.LinkedHashMap;
import java.util.Map;

/** Names the extension's methods where a run's sentences name the command line's flags. */
final class ApiWords {

    private static final Map<String, String> BY_FLAG = new LinkedHashMap<>();

    static {
        BY_FLAG.put(" --wait 30s waits until it listens.", " Start it before the contract is asked for.");
        BY_FLAG.put("--token-file F or PUSHBACK_TOKEN; --no-auth leaves", "token(…) gives it, noAuth() leaves");
        BY_FLAG.put("--token-file F or PUSHBACK_TOKEN", "token(…) gives it");
        BY_FLAG.put("--token-file, PUSHBACK_TOKEN", "token(…)");
        BY_FLAG.put("--sdk-app-id", "sdkAppId(…)");
        BY_FLAG.put("-H 'Name: value'", "header(name, value)");
        BY_FLAG.put("--cacert F", "cacert(…)");
        BY_FLAG.put("--insecure", "insecure()");
        BY_FLAG.put("--timeout D", "timeout(…)");
        BY_FLAG.put("--probe URL", "probe(…)");
    }

    private ApiWords() {}

    /** The sentence for a reader of JUnit's output. */
    static String in(String sentence) {
        String said = sentence;
        for (Map.Entry<String, String> one : BY_FLAG.entrySet()) {
            said = said.replace(one.getKey(), one.getValue());
        }
        return said;
    }
}
