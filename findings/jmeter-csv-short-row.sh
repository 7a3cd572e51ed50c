#!/usr/bin/env bash
# Maven us.abstracta.jmeter:jmeter-java-dsl 2.2, which runs JMeter 5.6.3
# Behaviour: where a row of a CSV data set has fewer columns than the header, the variables of the missing ones keep the value of the row before.
# One would guess: a missing column is empty, or the variable isn't set and ${vendor} is sent as it stands.
# Seen: account u1, vendor huawei
#       account u2, vendor huawei
#       account u3, vendor xiaomi
# Who is hurt: whoever leaves the optional last columns out of a file of callbacks: a user is sent with another one's vendor or error code,
#   and nothing says so.
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
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.http.entity.ContentType;

class Probe {
    public static void main(String[] arguments) throws Exception {
        var receiver = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        receiver.createContext("/", exchange -> {
            System.out.println("> " + new String(exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        receiver.start();
        Files.writeString(Path.of("users.csv"), "account,vendor\nu1,huawei\nu2\nu3,xiaomi\n");
        String url = "http://127.0.0.1:" + receiver.getAddress().getPort();
        testPlan(csvDataSet("users.csv"),
                threadGroup(1, 3, httpSampler(url).post("account ${account}, vendor ${vendor}", ContentType.TEXT_PLAIN))).run();
        System.exit(0);
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null | grep '^>' | cut -c3-)
echo "$seen"
[ "$seen" = 'account u1, vendor huawei
account u2, vendor huawei
account u3, vendor xiaomi' ]
