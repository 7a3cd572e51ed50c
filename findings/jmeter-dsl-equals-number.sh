#!/usr/bin/env bash
# Maven us.abstracta.jmeter:jmeter-java-dsl 2.2, which runs JMeter 5.6.3
# Behaviour: jsonAssertion(...).equalsTo("0") fails for the number 0 and passes for the text "0", as the expected value is always turned into a
#   JSON text; matches("0") passes for both.
# One would guess: equalsTo("0") holds for 0: the method takes nothing but a String, so that is how a number is given.
# Seen: {"ErrorCode":0}: equalsTo(0) errors 1, matches(0) errors 0
#       {"ErrorCode":"0"}: equalsTo(0) errors 0, matches(0) errors 0
# Who is hurt: whoever asserts by it that a reply has ErrorCode 0: every sample is an error; with a receiver that answers "0", which the
#   platform refuses, the same test passes.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>us.abstracta.jmeter</groupId><artifactId>jmeter-java-dsl</artifactId><version>2.2</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import static us.abstracta.jmeter.javadsl.JmeterDsl.*;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import org.apache.http.entity.ContentType;

class Probe {
    public static void main(String[] arguments) throws Exception {
        for (String reply : new String[] {"{'ErrorCode':0}", "{'ErrorCode':'0'}"}) {
            byte[] json = reply.replace('\'', '"').getBytes();
            var receiver = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            receiver.createContext("/", exchange -> {
                exchange.sendResponseHeaders(200, json.length);
                exchange.getResponseBody().write(json);
                exchange.close();
            });
            receiver.start();
            String url = "http://127.0.0.1:" + receiver.getAddress().getPort();
            var equal = testPlan(threadGroup(1, 1, httpSampler(url).post("{}", ContentType.APPLICATION_JSON)
                    .children(jsonAssertion("ErrorCode").equalsTo("0")))).run();
            var match = testPlan(threadGroup(1, 1, httpSampler(url).post("{}", ContentType.APPLICATION_JSON)
                    .children(jsonAssertion("ErrorCode").matches("0")))).run();
            System.out.println("> " + new String(json) + ": equalsTo(0) errors " + equal.overall().errorsCount()
                    + ", matches(0) errors " + match.overall().errorsCount());
            receiver.stop(0);
        }
        System.exit(0);
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null | grep '^>' | cut -c3-)
echo "$seen"
[ "$seen" = '{"ErrorCode":0}: equalsTo(0) errors 1, matches(0) errors 0
{"ErrorCode":"0"}: equalsTo(0) errors 0, matches(0) errors 0' ]
