#!/usr/bin/env bash
# Maven io.netty:netty-codec-http 4.2.9.Final, org.apache.httpcomponents:httpclient 4.5.14, com.squareup.okhttp3:okhttp-jvm 5.3.2,
#   org.eclipse.jetty:jetty-util 12.1.14
# Behaviour: Netty's QueryStringDecoder and HttpClient's URIBuilder take a semicolon in a query for an ampersand; the builder also writes one in
#   its place.
# One would guess: a semicolon is part of the value, as in the other two and in the URL standard of browsers.
# Seen: Netty      {token=[k7], Qx2=[], SdkAppid=[1400187352]}
#       Jetty      {SdkAppid=1400187352, token=k7;Qx2}
#       OkHttp     k7;Qx2
#       HttpClient http://h/callback?token=k7&Qx2&SdkAppid=1400187352&x=1
# Who is hurt: whoever has a token of their own with a semicolon in the callback's address: the receiver sees the first half of it, and a client
#   that adds a parameter sends two.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>io.netty</groupId><artifactId>netty-codec-http</artifactId><version>4.2.9.Final</version></dependency><dependency>
<groupId>org.apache.httpcomponents</groupId><artifactId>httpclient</artifactId><version>4.5.14</version></dependency><dependency>
<groupId>com.squareup.okhttp3</groupId><artifactId>okhttp-jvm</artifactId><version>5.3.2</version></dependency><dependency>
<groupId>org.eclipse.jetty</groupId><artifactId>jetty-util</artifactId><version>12.1.14</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import okhttp3.HttpUrl;
import org.apache.http.client.utils.URIBuilder;
import org.eclipse.jetty.util.UrlEncoded;

class Probe {
    public static void main(String[] arguments) throws Exception {
        String query = "token=k7;Qx2&SdkAppid=1400187352";
        System.out.println("Netty      " + new QueryStringDecoder("/callback?" + query).parameters());
        var jetty = new TreeMap<String, String>();
        UrlEncoded.decodeTo(query, jetty::put, StandardCharsets.UTF_8);
        System.out.println("Jetty      " + jetty);
        System.out.println("OkHttp     " + HttpUrl.get("http://h/callback?" + query).queryParameter("token"));
        System.out.println("HttpClient " + new URIBuilder("http://h/callback?" + query).addParameter("x", "1").build());
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = 'Netty      {token=[k7], Qx2=[], SdkAppid=[1400187352]}
Jetty      {SdkAppid=1400187352, token=k7;Qx2}
OkHttp     k7;Qx2
HttpClient http://h/callback?token=k7&Qx2&SdkAppid=1400187352&x=1' ]
