#!/usr/bin/env bash
# Maven io.gatling.highcharts:gatling-charts-highcharts 3.15.1
# Behaviour: of a member that is null, jsonPath says that it exists and is null; with ofInt() isNull fails. jmesPath says that it does not exist.
# One would guess: one answer of all three.
# Seen: jsonPath exists: passed
#       jsonPath isNull: passed
#       jsonPath ofInt isNull: failed
#       jmesPath exists: failed
#       jmesPath isNull: failed
# Who is hurt: whoever changes the kind of path in checks of replies or REST answers, some of which hold a null: the check turns around.
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
import io.gatling.javaapi.core.CheckBuilder;
import io.gatling.javaapi.core.Simulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;

public class Probe extends Simulation {
    private static final Map<String, CheckBuilder> CHECKS = new LinkedHashMap<>();

    static {
        CHECKS.put("jsonPath exists", jsonPath("$.ErrorCode").exists());
        CHECKS.put("jsonPath isNull", jsonPath("$.ErrorCode").isNull());
        CHECKS.put("jsonPath ofInt isNull", jsonPath("$.ErrorCode").ofInt().isNull());
        CHECKS.put("jmesPath exists", jmesPath("ErrorCode").exists());
        CHECKS.put("jmesPath isNull", jmesPath("ErrorCode").isNull());
    }

    {
        int port = serve();
        ChainBuilder calls = exec(session -> session);
        for (var check : CHECKS.entrySet()) {
            calls = calls.exec(http("call").post("/").body(StringBody("null")).check(check.getValue())).exec(session -> {
                System.out.println("> " + check.getKey() + ": " + (session.isFailed() ? "failed" : "passed"));
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
[ "$seen" = 'jsonPath exists: passed
jsonPath isNull: passed
jsonPath ofInt isNull: failed
jmesPath exists: failed
jmesPath isNull: failed' ]
