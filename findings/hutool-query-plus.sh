#!/usr/bin/env bash
# Maven cn.hutool:hutool-all 5.8.46
# Behaviour: what its URL builder and the form of a GET put into a query keeps its plus signs bare, which a receiver reads as spaces; the form
#   of a POST encodes them. An encoded one in a given URL is decoded by the builder and not encoded again.
# One would guess: %2B, as for every other character that means something in a query, and as in a POST.
# Seen: POST, form:  Sign=a%2Bb is read as Sign=a+b
#       GET, form:   Sign=a+b is read as Sign=a b
#       URL builder: Sign=a+b is read as Sign=a b
#       URL rebuilt: Sign=a+b is read as Sign=a b
# Who is hurt: whoever sends a Sign or a UserSig in Base64 by it: the receiver finds another value, but only where there is a plus in it.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>cn.hutool</groupId><artifactId>hutool-all</artifactId><version>5.8.46</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import cn.hutool.core.net.url.UrlBuilder;
import cn.hutool.http.HttpRequest;
import cn.hutool.http.HttpUtil;
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

class Probe {
    public static void main(String[] arguments) throws Exception {
        var receiver = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        receiver.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes());
            String sent = body.isEmpty() ? exchange.getRequestURI().getRawQuery() : body;
            System.out.println(sent + " is read as " + URLDecoder.decode(sent, StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        receiver.start();
        String url = "http://127.0.0.1:" + receiver.getAddress().getPort();
        System.out.print("POST, form:  ");
        HttpRequest.post(url).form("Sign", "a+b").execute();
        System.out.print("GET, form:   ");
        HttpRequest.get(url).form("Sign", "a+b").execute();
        System.out.print("URL builder: ");
        HttpUtil.get(UrlBuilder.of(url).addQuery("Sign", "a+b").build());
        System.out.print("URL rebuilt: ");
        HttpUtil.get(UrlBuilder.of(url + "?Sign=a%2Bb").build());
        System.exit(0);
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = 'POST, form:  Sign=a%2Bb is read as Sign=a+b
GET, form:   Sign=a+b is read as Sign=a b
URL builder: Sign=a+b is read as Sign=a b
URL rebuilt: Sign=a+b is read as Sign=a b' ]
