package dev.pushback.server.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.MappingsLoaderExtension;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMappings;
import dev.pushback.schema.message.Message;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Answers Tencent's calls within a WireMock server, one of your own too: {@code options().extensions(…)}.
 *
 * <p>It stubs {@code /v4/…}, {@code /_pushback…}, {@code /livez}, {@code /readyz} and {@code /} with the lowest priority, so
 * that stubs of your own come first.
 */
public final class TencentExtension implements ResponseDefinitionTransformerV2, MappingsLoaderExtension {

    private static final String NAME = "pushback-tencent";
    private static final int LOWEST_PRIORITY = 1000;
    private static final String PATHS = "/|/livez|/readyz|/v4/.*|/_pushback(/.*)?";
    private static final String ALL_PATHS = ".*";
    private static final UUID STUB = UUID.nameUUIDFromBytes(NAME.getBytes(UTF_8));

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Function<HttpQuestion, HttpAnswer> desk;
    private volatile BrowserGuard guard = new BrowserGuard("localhost");
    private volatile String paths = PATHS;

    /** @param desk who answers */
    public TencentExtension(Function<HttpQuestion, HttpAnswer> desk) {
        this.desk = desk;
    }

    /**
     * The server is ours alone: it answers what nothing else answers, too.
     *
     * @param host the name under which browsers may come besides addresses and {@code localhost}
     */
    void alone(String host) {
        guard = new BrowserGuard(host);
        paths = ALL_PATHS;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public void loadMappingsInto(StubMappings stubs) {
        stubs.addMapping(any(urlPathMatching(paths))
                .withId(STUB)
                .withName("Tencent's push API, by Pushback")
                .atPriority(LOWEST_PRIORITY)
                .willReturn(new ResponseDefinitionBuilder().withTransformers(NAME))
                .build());
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        Request request = event.getRequest();
        HttpQuestion question = question(request.getMethod().getName(), request.getUrl(), request.getBody());
        boolean isApi = question.path().startsWith("/v4/");
        Optional<Message> objection = isApi ? Optional.empty() : guard.objection(request::getHeader);
        if (objection.isPresent()) {
            return new ResponseDefinitionBuilder()
                    .withStatus(403)
                    .withHeader("Content-Type", "text/plain;charset=utf-8")
                    .withBody(objection.get().toString())
                    .build();
        }
        HttpAnswer answer = desk.apply(question);
        if (answer.reset()) {
            return new ResponseDefinitionBuilder()
                    .withFault(Fault.CONNECTION_RESET_BY_PEER)
                    .build();
        }
        ResponseDefinitionBuilder response =
                new ResponseDefinitionBuilder().withStatus(answer.status()).withHeader("Content-Type", answer.type());
        // Tencent's API lets every page call it; what is seen and steered here is for this page alone.
        response = isApi
                ? response.withHeader("Access-Control-Allow-Origin", "*")
                        .withHeader("Access-Control-Allow-Headers", "X-Requested-With")
                        .withHeader("Access-Control-Allow-Methods", "POST")
                : response.withHeader("Content-Security-Policy", POLICY)
                        .withHeader("X-Content-Type-Options", "nosniff")
                        .withHeader("Referrer-Policy", "no-referrer")
                        .withHeader("Cache-Control", "no-store");
        return response.withFixedDelay(
                        answer.delay().isZero() ? null : (int) answer.delay().toMillis())
                .withBody(answer.body())
                .build();
    }

    /** Who answers. */
    Function<HttpQuestion, HttpAnswer> desk() {
        return desk;
    }

    /** What is asked by a URL without its origin. */
    static HttpQuestion question(String method, String url, byte[] body) {
        int query = url.indexOf('?');
        return new HttpQuestion(
                method,
                decoded((query < 0 ? url : url.substring(0, query)).replace("+", "%2B")),
                query < 0 ? Map.of() : query(url.substring(query + 1)),
                body);
    }

    private static Map<String, String> query(String text) {
        Map<String, String> query = new HashMap<>();
        for (String parameter : text.split("&")) {
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                query.putIfAbsent(parameter.substring(0, equals), decoded(parameter.substring(equals + 1)));
            }
        }
        return query;
    }

    /** As it stands where it can't be decoded: whoever looks at it says that it is no UserSig, or no path. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException noEscape) {
            return text;
        }
    }
}
