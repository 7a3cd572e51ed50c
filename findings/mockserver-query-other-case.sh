#!/usr/bin/env bash
# Maven org.mock-server:mockserver-netty-no-dependencies 5.15.0
# Behaviour: names and values of an expected query parameter match in any case.
# One would guess: values are patterns, as is documented, but told apart by case, as in Java's patterns; names, too.
# Seen: identifier=Alice 200
#       identifier=alice 200
#       IDENTIFIER=ALICE 200
#       identifier=Bob 404
# Who is hurt: whoever lets it stand for the REST side or a receiver and checks by it that a value with letters of both cases (a signature, an
#   account, contenttype) arrives as it was given.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>org.mock-server</groupId><artifactId>mockserver-netty-no-dependencies</artifactId><version>5.15.0</version></dependency><dependency>
<groupId>org.mock-server</groupId><artifactId>mockserver-client-java-no-dependencies</artifactId><version>5.15.0</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import static org.mockserver.model.HttpRequest.request;
import static org.mockserver.model.HttpResponse.response;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.mockserver.integration.ClientAndServer;

class Probe {
    public static void main(String[] arguments) throws Exception {
        System.setProperty("mockserver.logLevel", "OFF");
        ClientAndServer server = ClientAndServer.startClientAndServer(0);
        server.when(request().withPath("/v4/query").withQueryStringParameter("identifier", "Alice")).respond(response().withStatusCode(200));
        for (String query : new String[] {"identifier=Alice", "identifier=alice", "IDENTIFIER=ALICE", "identifier=Bob"}) {
            var uri = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/v4/query?" + query);
            System.out.println(query + " " + HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).statusCode());
        }
        System.exit(0);
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = 'identifier=Alice 200
identifier=alice 200
IDENTIFIER=ALICE 200
identifier=Bob 404' ]
