#!/usr/bin/env bash
# Maven org.apache.camel:camel-http 4.14.0 with camel-core 4.14.0
# Behaviour: the query of an endpoint's URL is decoded and built anew: an encoded plus comes out bare and is read as a space, an encoded
#   ampersand cuts the value in two. In the header CamelHttpQuery both stay as they are.
# One would guess: what is percent-encoded rightly is sent as it stands.
# Seen: URL    Sign=a%2Cb -> Sign=a%2Cb
#       header Sign=a%2Cb -> Sign=a%2Cb
#       URL    Sign=a%2Bb -> Sign=a+b
#       header Sign=a%2Bb -> Sign=a%2Bb
#       URL    Sign=a%26b -> Sign=a&b=
#       header Sign=a%26b -> Sign=a%26b
# Who is hurt: whoever puts a signature in Base64 or an account with such a character into a receiver's URL: it arrives as another value.
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
import org.apache.camel.impl.DefaultCamelContext;

public class Probe {
    public static void main(String[] arguments) throws Exception {
        var receiver = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        receiver.createContext("/", exchange -> {
            System.out.println(exchange.getRequestURI().getRawQuery());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        receiver.start();
        String url = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/callback";
        var camel = new DefaultCamelContext();
        camel.start();
        var sender = camel.createProducerTemplate();
        for (String query : new String[] {"Sign=a%2Cb", "Sign=a%2Bb", "Sign=a%26b"}) {
            System.out.print("URL    " + query + " -> ");
            sender.requestBody(url + "?" + query, (Object) null);
            System.out.print("header " + query + " -> ");
            sender.requestBodyAndHeader(url, null, "CamelHttpQuery", query);
        }
        System.exit(0);
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = 'URL    Sign=a%2Cb -> Sign=a%2Cb
header Sign=a%2Cb -> Sign=a%2Cb
URL    Sign=a%2Bb -> Sign=a+b
header Sign=a%2Bb -> Sign=a%2Bb
URL    Sign=a%26b -> Sign=a&b=
header Sign=a%26b -> Sign=a%26b' ]
