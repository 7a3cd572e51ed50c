#!/usr/bin/env bash
# Maven org.wiremock:wiremock-standalone 3.13.2
# Behaviour: a deep scan (..) of the jsonPath helper gives a null for every object on the way that has no such member.
# One would guess: only what is there, as Jayway's JsonPath gives by itself (the last line).
# Seen: $.Events[*].To_Account ["alice","bob"] 2
#       $..To_Account [null,null,"alice",null,"bob"] 5
#       by itself ["alice","bob"]
# Who is hurt: whoever lets a stub answer with, or count, the accounts of a batch: there are more of them than events, and some are null.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>org.wiremock</groupId><artifactId>wiremock-standalone</artifactId><version>3.13.2</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import static com.github.tomakehurst.wiremock.client.WireMock.*;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

class Probe {
    public static void main(String[] arguments) throws Exception {
        var server = new WireMockServer(WireMockConfiguration.options().dynamicPort().globalTemplating(true));
        server.start();
        String body = "{\"EventType\":1,\"Query\":{\"SdkAppid\":1},\"Events\":[{\"To_Account\":\"alice\",\"Extra\":{}},{\"To_Account\":\"bob\"}]}";
        for (String path : new String[] {"$.Events[*].To_Account", "$..To_Account"}) {
            server.resetAll();
            server.stubFor(post(anyUrl()).willReturn(ok("{{jsonPath request.body '" + path + "'}} {{size (jsonPath request.body '" + path + "')}}")));
            var request = HttpRequest.newBuilder(URI.create(server.baseUrl() + "/callback")).POST(HttpRequest.BodyPublishers.ofString(body)).build();
            System.out.println(path + " " + HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body());
        }
        System.out.println("by itself " + wiremock.com.jayway.jsonpath.JsonPath.read(body, "$..To_Account"));
        System.exit(0);
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = '$.Events[*].To_Account ["alice","bob"] 2
$..To_Account [null,null,"alice",null,"bob"] 5
by itself ["alice","bob"]' ]
