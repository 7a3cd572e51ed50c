#!/usr/bin/env bash
# Maven cn.hutool:hutool-all 5.8.46
# Behaviour: its simple HTTP server takes a JSON body, declared as application/json, for form data: getParams() has the whole body as the
#   name of a parameter without a value, beside those of the query.
# One would guess: the parameters of the query alone; a body is form data if it is called so.
# Seen: params {SdkAppid=[1400187352], {"Events":[]}=[null]}
# Who is hurt: whoever checks, logs or signs all parameters of a callback: there is one more, as long as the batch, and another in each call.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>cn.hutool</groupId><artifactId>hutool-all</artifactId><version>5.8.46</version></dependency></dependencies></project>
POM
timeout 300 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import cn.hutool.http.HttpUtil;
import cn.hutool.http.server.SimpleServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

class Probe {
    public static void main(String[] arguments) throws Exception {
        SimpleServer server = HttpUtil.createServer(0);
        server.addAction("/callback", (request, reply) -> reply.write("params " + request.getParams()));
        server.getRawServer().start();
        var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/callback?SdkAppid=1400187352");
        var post = HttpRequest.newBuilder(url).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString("{\"Events\":[]}"));
        System.out.println(HttpClient.newHttpClient().send(post.build(), BodyHandlers.ofString()).body());
        System.exit(0);
    }
}
JAVA
seen=$(timeout 60 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = 'params {SdkAppid=[1400187352], {"Events":[]}=[null]}' ]
