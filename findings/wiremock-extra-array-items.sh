#!/usr/bin/env bash
# Maven org.wiremock:wiremock-standalone 3.13.2
# Behaviour: equalToJson with ignoreExtraElements (and the order of arrays kept) also overlooks further elements at the end of an array.
# One would guess: further members of objects are overlooked, but an array of two is not one of one.
# Seen: expected 1 event, sent 1: 200
#       expected 1 event, sent 2: 200
#       expected 2 events, sent 1: 404
# Who is hurt: whoever asserts by it that a sender puts one event into a batch: it may send a second one, or one twice, unseen.
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
    private static final String ONE = "{\"Events\":[{\"PushStage\":1}]}";
    private static final String TWO = "{\"Events\":[{\"PushStage\":1},{\"PushStage\":3}]}";

    public static void main(String[] arguments) throws Exception {
        var server = new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
        server.start();
        System.out.println("expected 1 event, sent 1: " + status(server, ONE, ONE));
        System.out.println("expected 1 event, sent 2: " + status(server, ONE, TWO));
        System.out.println("expected 2 events, sent 1: " + status(server, TWO, ONE));
        server.stop();
    }

    private static int status(WireMockServer server, String expected, String sent) throws Exception {
        server.resetAll();
        server.stubFor(post("/callback").withRequestBody(equalToJson(expected, false, true)).willReturn(ok()));
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
[ "$seen" = 'expected 1 event, sent 1: 200
expected 1 event, sent 2: 200
expected 2 events, sent 1: 404' ]
