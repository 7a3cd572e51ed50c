#!/usr/bin/env bash
# Maven io.github.openfeign:feign-core 13.13
# Behaviour: a value of a query parameter that holds a percent sign with two hexadecimal digits, and nothing that can't stand in a query, is taken
#   as encoded already and sent as it is; in other values the percent sign is encoded.
# One would guess: a value is a value, and each percent sign becomes %25.
# Seen: 100% is sent as 100%25 and read as 100%
#       5%off is sent as 5%25off and read as 5%off
#       5%41 is sent as 5%41 and read as 5A
#       5%af a b is sent as 5%25af%20a%20b and read as 5%af a b
#       a b is sent as a%20b and read as a b
# Who is hurt: whoever calls a REST API with names that users chose: some of them arrive as other names, and no error tells it.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>io.github.openfeign</groupId><artifactId>feign-core</artifactId><version>13.13</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import com.sun.net.httpserver.HttpServer;
import feign.Feign;
import feign.Param;
import feign.RequestLine;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

class Probe {
    interface Api {
        @RequestLine("GET /v4/query?identifier={name}")
        String query(@Param("name") String name);
    }

    public static void main(String[] arguments) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", call -> {
            byte[] query = call.getRequestURI().getRawQuery().getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(200, query.length);
            call.getResponseBody().write(query);
            call.close();
        });
        server.start();
        Api api = Feign.builder().target(Api.class, "http://127.0.0.1:" + server.getAddress().getPort());
        for (String name : new String[] {"100%", "5%off", "5%41", "5%af a b", "a b"}) {
            String sent = api.query(name).substring("identifier=".length());
            String read;
            try {
                read = URLDecoder.decode(sent, StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                read = "(can't be decoded)";
            }
            System.out.println(name + " is sent as " + sent + " and read as " + read);
        }
        System.exit(0);
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = '100% is sent as 100%25 and read as 100%
5%off is sent as 5%25off and read as 5%off
5%41 is sent as 5%41 and read as 5A
5%af a b is sent as 5%25af%20a%20b and read as 5%af a b
a b is sent as a%20b and read as a b' ]
