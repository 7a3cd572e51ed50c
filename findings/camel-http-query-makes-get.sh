#!/usr/bin/env bash
# Maven org.apache.camel:camel-http 4.14.0 with camel-core 4.14.0
# Behaviour: a message with a body goes out as a POST, until the endpoint's URL has a query: then it is a GET, and the body isn't sent. A
#   header CamelHttpMethod brings both back.
# One would guess: the body decides: POST in both cases, as the query is part of the address.
# Seen: /callback: POST, 13 bytes
#       /callback?SdkAppid=1400187352: GET, 0 bytes
#       the same, method named: POST, 13 bytes
# Who is hurt: whoever forwards push callbacks to a receiver's URL with SdkAppid and CallbackCommand in it: an empty GET arrives, is
#   answered 200, and no event was handed over.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>org.apache.camel</groupId><artifactId>camel-core</artifactId><version>4.14.0</version></dependency><dependency>
<groupId>org.apache.camel</groupId><artifactId>camel-http</artifactId><version>4.14.0</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.util.Map;
import org.apache.camel.impl.DefaultCamelContext;

public class Probe {
    public static void main(String[] arguments) throws Exception {
        var receiver = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        receiver.createContext("/", exchange -> {
            System.out.println(exchange.getRequestMethod() + ", " + exchange.getRequestBody().readAllBytes().length + " bytes");
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        receiver.start();
        String url = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/callback";
        var camel = new DefaultCamelContext();
        camel.start();
        var sender = camel.createProducerTemplate();
        System.out.print("/callback: ");
        sender.requestBody(url, (Object) "{\"Events\":[]}");
        System.out.print("/callback?SdkAppid=1400187352: ");
        sender.requestBody(url + "?SdkAppid=1400187352", (Object) "{\"Events\":[]}");
        System.out.print("the same, method named: ");
        sender.requestBodyAndHeaders(url + "?SdkAppid=1400187352", "{\"Events\":[]}", Map.of("CamelHttpMethod", "POST"));
        System.exit(0);
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = '/callback: POST, 13 bytes
/callback?SdkAppid=1400187352: GET, 0 bytes
the same, method named: POST, 13 bytes' ]
