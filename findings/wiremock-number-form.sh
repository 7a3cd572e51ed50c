#!/usr/bin/env bash
# Maven org.wiremock:wiremock-standalone 3.13.2
# Behaviour: equalToJson holds 1 and 1.0 equal (not so 1 and "1").
# One would guess: a mock that compares JSON tells an integer from a decimal, as strict receivers do.
# Seen: expected 1, sent 1: 200
#       expected 1, sent 1.0: 200
#       expected 1, sent "1": 404
# Who is hurt: whoever tests a sender by it that passes numbers through doubles (a plain Gson map does): it sends "PushStage":1.0, its test is
#   green, and receivers that bind integers strictly answer 400.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
timeout 300 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
  -Dartifact=org.wiremock:wiremock-standalone:3.13.2 -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

class Probe {
    public static void main(String[] arguments) throws Exception {
        var server = new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
        server.start();
        for (String sent : new String[] {"1", "1.0", "\"1\""}) {
            System.out.println("expected 1, sent " + sent + ": " + status(server, stage("1"), stage(sent)));
        }
        server.stop();
    }

    private static String stage(String written) {
        return "{\"Events\":[{\"PushStage\":" + written + "}]}";
    }

    private static int status(WireMockServer server, String expected, String sent) throws Exception {
        server.resetAll();
        server.stubFor(post("/callback").withRequestBody(equalToJson(expected)).willReturn(ok()));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/callback"))
                .version(HttpClient.Version.HTTP_1_1)
                .POST(HttpRequest.BodyPublishers.ofString(sent))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
    }
}
JAVA
seen=$(timeout 90 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = 'expected 1, sent 1: 200
expected 1, sent 1.0: 200
expected 1, sent "1": 404' ]
