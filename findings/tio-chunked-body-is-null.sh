#!/usr/bin/env bash
# Maven org.t-io:tio-http-server 3.8.6.v20240801-RELEASE
# Behaviour: where a request comes in chunks, the handler is called with a body that is null, and what it answers is sent; with a
#   Content-Length the body is there.
# One would guess: the same body, or 411.
# Seen: with a length: {"Events":[]}
#       in chunks: null
# Who is hurt: whoever has a proxy in front that passes chunks on: the batch is missing, and a handler that answers OK has lost it.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>org.t-io</groupId><artifactId>tio-http-server</artifactId><version>3.8.6.v20240801-RELEASE</version></dependency></dependencies></project>
POM
timeout 300 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import java.io.ByteArrayInputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.tio.http.common.HttpConfig;
import org.tio.http.common.RequestLine;
import org.tio.http.common.handler.HttpRequestHandler;
import org.tio.http.server.HttpServerStarter;

class Probe {
    static final String BATCH = "{\"Events\":[]}";

    public static void main(String[] arguments) throws Exception {
        int port = freePort();
        var config = new HttpConfig(port, null, null, null);
        config.setUseSession(false);
        new HttpServerStarter(config, new Echo(config)).start();
        System.out.println("with a length: " + reply(port, BodyPublishers.ofString(BATCH)));
        System.out.println("in chunks: " + reply(port, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(BATCH.getBytes()))));
        System.exit(0);
    }

    static String reply(int port, BodyPublisher body) throws Exception {
        var post = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/callback")).version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json").POST(body);
        return HttpClient.newHttpClient().send(post.build(), BodyHandlers.ofString()).body();
    }

    static int freePort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    record Echo(HttpConfig config) implements HttpRequestHandler {
        public org.tio.http.common.HttpResponse handler(org.tio.http.common.HttpRequest request) {
            var reply = new org.tio.http.common.HttpResponse(request);
            reply.setBody(String.valueOf(request.getBodyString()).getBytes());
            return reply;
        }

        public org.tio.http.common.HttpResponse resp404(org.tio.http.common.HttpRequest request, RequestLine line) {
            return handler(request);
        }

        public org.tio.http.common.HttpResponse resp500(org.tio.http.common.HttpRequest request, RequestLine line, Throwable problem) {
            return handler(request);
        }

        public HttpConfig getHttpConfig(org.tio.http.common.HttpRequest request) {
            return config;
        }

        public void clearStaticResCache() {}
    }
}
JAVA
seen=$(timeout 60 java -cp 'lib/*' Probe.java 2>/dev/null | grep -E '^(with|in) ')
echo "$seen"
[ "$seen" = 'with a length: {"Events":[]}
in chunks: null' ]
