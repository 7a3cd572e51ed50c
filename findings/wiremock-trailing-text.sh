#!/usr/bin/env bash
# Maven org.wiremock:wiremock-standalone 3.13.2
# Behaviour: equalToJson and matchingJsonSchema match a body that has more text behind the JSON: only the first value is read.
# One would guess: no match, as such a body is no JSON; strictness about extra elements is on.
# Seen: {"Events":[]}: equalToJson 200, matchingJsonSchema 200
#       {"Events":[]} rubbish: equalToJson 200, matchingJsonSchema 200
#       {"Events":[]}{"Events":[1]}: equalToJson 200, matchingJsonSchema 200
# Who is hurt: whoever tests what a sender sends by it: a batch that is followed by rubbish or by a second batch passes as the one expected.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>org.wiremock</groupId><artifactId>wiremock-standalone</artifactId><version>3.13.2</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.matching.StringValuePattern;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

class Probe {
    public static void main(String[] arguments) throws Exception {
        var receiver = new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort());
        receiver.start();
        for (String body : new String[] {"{\"Events\":[]}", "{\"Events\":[]} rubbish", "{\"Events\":[]}{\"Events\":[1]}"}) {
            System.out.println(body + ": equalToJson " + status(receiver, equalToJson("{\"Events\":[]}"), body)
                    + ", matchingJsonSchema " + status(receiver, matchingJsonSchema("{\"type\":\"object\"}"), body));
        }
        System.exit(0);
    }

    static int status(WireMockServer receiver, StringValuePattern pattern, String body) throws Exception {
        receiver.resetAll();
        receiver.stubFor(post("/callback").withRequestBody(pattern).willReturn(ok()));
        var request = HttpRequest.newBuilder(URI.create(receiver.baseUrl() + "/callback"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = '{"Events":[]}: equalToJson 200, matchingJsonSchema 200
{"Events":[]} rubbish: equalToJson 200, matchingJsonSchema 200
{"Events":[]}{"Events":[1]}: equalToJson 200, matchingJsonSchema 200' ]
