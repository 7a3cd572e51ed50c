#!/usr/bin/env bash
# Maven us.abstracta.jmeter:jmeter-java-dsl 2.2, which runs JMeter 5.6.3
# Behaviour: in a request body, two backslashes are sent as one as soon as a variable or a function stands anywhere in it; without one the
#   body is sent as it is written.
# One would guess: a variable is replaced, and the rest of the body stays what it is.
# Seen: written {"user":"1","text":"a\\nb"}
#       sent    {"user":"1","text":"a\\nb"}
#       written {"user":"${__threadNum}","text":"a\\nb"}
#       sent    {"user":"1","text":"a\nb"}
# Who is hurt: whoever puts an account into a body that holds text with \\n or JSON within JSON (as Data of a custom message): the JSON is
#   valid still, and says something else.
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
        var receiver = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        receiver.createContext("/", exchange -> {
            System.out.println("> sent    " + new String(exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        receiver.start();
        String url = "http://127.0.0.1:" + receiver.getAddress().getPort();
        for (String body : new String[] {"{'user':'1','text':'a\\\\nb'}", "{'user':'${__threadNum}','text':'a\\\\nb'}"}) {
            System.out.println("> written " + body.replace('\'', '"'));
            testPlan(threadGroup(1, 1, httpSampler(url).post(body.replace('\'', '"'), ContentType.APPLICATION_JSON))).run();
        }
        System.exit(0);
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null | grep '^>' | cut -c3-)
echo "$seen"
[ "$seen" = 'written {"user":"1","text":"a\\nb"}
sent    {"user":"1","text":"a\\nb"}
written {"user":"${__threadNum}","text":"a\\nb"}
sent    {"user":"1","text":"a\nb"}' ]
