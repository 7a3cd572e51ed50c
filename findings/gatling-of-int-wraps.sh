#!/usr/bin/env bash
# Maven io.gatling.highcharts:gatling-charts-highcharts 3.15.1
# Behaviour: a check by ofInt() takes any JSON number: the fraction is cut off, and what lies beyond an int wraps. It passes with is(0) for
#   0.9 and for 4294967296.
# One would guess: a number that is no int fails the check, as a text "0" does.
# Seen: 0: passed
#       0.9: passed
#       4294967296: passed
#       "0": failed
# Who is hurt: whoever checks ErrorCode of a reply with it: a wrong code counts as success.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>io.gatling.highcharts</groupId><artifactId>gatling-charts-highcharts</artifactId><version>3.15.1</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import static io.gatling.javaapi.core.CoreDsl.*;
import static io.gatling.javaapi.http.HttpDsl.*;

import com.sun.net.httpserver.HttpServer;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Simulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;

public class Probe extends Simulation {
    {
        int port = serve();
        ChainBuilder calls = exec(session -> session);
        for (String code : List.of("0", "0.9", "4294967296", "\"0\"")) {
            calls = calls.exec(http("call").post("/").body(StringBody(code)).check(jsonPath("$.ErrorCode").ofInt().is(0)))
                    .exec(session -> {
                        System.out.println("> " + code + ": " + (session.isFailed() ? "failed" : "passed"));
                        return session.markAsSucceeded();
                    });
        }
        setUp(scenario("calls").exec(calls).injectOpen(atOnceUsers(1))).protocols(http.baseUrl("http://127.0.0.1:" + port));
    }

    private static int serve() {
        try {
            var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.createContext("/", exchange -> {
                byte[] reply = ("{\"ErrorCode\":" + new String(exchange.getRequestBody().readAllBytes()) + "}").getBytes();
                exchange.sendResponseHeaders(200, reply.length);
                exchange.getResponseBody().write(reply);
                exchange.close();
            });
            server.start();
            return server.getAddress().getPort();
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}
JAVA
javac -nowarn -cp 'lib/*' Probe.java
echo '<configuration><root level="OFF"/></configuration>' > logback.xml
seen=$(timeout 120 java --add-opens java.base/java.lang=ALL-UNNAMED -cp '.:lib/*' io.gatling.app.Gatling -s Probe -rf results -nr 2>/dev/null | grep -E '^> .*: (passed|failed)' | sed 's/^> //')
echo "$seen"
[ "$seen" = '0: passed
0.9: passed
4294967296: passed
"0": failed' ]
