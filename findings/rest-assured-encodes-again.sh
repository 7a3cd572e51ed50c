#!/usr/bin/env bash
# Maven io.rest-assured:rest-assured 5.5.6
# Behaviour: a query that stands encoded in the URL is encoded once more: %2B is sent as %252B.
# One would guess: a URL that is given whole is requested as it is; only what is given by queryParam is encoded.
# Seen: in the URL:    Sign=a%252Bb
#       by queryParam: Sign=a%2Bb
# Who is hurt: whoever plays a signed callback against a receiver with the URL from a log: the receiver finds another Sign and refuses, though
#   the URL is right.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>io.rest-assured</groupId><artifactId>rest-assured</artifactId><version>5.5.6</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import com.sun.net.httpserver.HttpServer;
import io.restassured.RestAssured;
import java.net.InetSocketAddress;

class Probe {
    public static void main(String[] arguments) throws Exception {
        var receiver = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        receiver.createContext("/", exchange -> {
            System.out.println(exchange.getRequestURI().getRawQuery());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        receiver.start();
        String url = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/callback";
        System.out.print("in the URL:    ");
        RestAssured.given().post(url + "?Sign=a%2Bb");
        System.out.print("by queryParam: ");
        RestAssured.given().queryParam("Sign", "a+b").post(url);
        System.exit(0);
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = 'in the URL:    Sign=a%252Bb
by queryParam: Sign=a%2Bb' ]
