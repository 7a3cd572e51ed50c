#!/usr/bin/env bash
# Maven com.larksuite.oapi:oapi-sdk 2.5.3
# Behaviour: the dispatcher answers 200 to an event for which no handler is registered; only the body says that nobody took it.
# One would guess: a status of 4xx or 5xx, so that the sender tries again or shows a failure.
# Seen: 200 {"msg":"event type:contact.user.created_v3, not found handler"}
# Who is hurt: whoever misspells an event or subscribes before deploying its handler: each event is acknowledged and gone.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>com.larksuite.oapi</groupId><artifactId>oapi-sdk</artifactId><version>2.5.3</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import com.lark.oapi.core.request.EventReq;
import com.lark.oapi.event.EventDispatcher;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;

class Probe {
    public static void main(String[] arguments) throws Throwable {
        var event = new EventReq();
        event.setHttpPath("/callback");
        event.setHeaders(new HashMap<>());
        event.setBody(("{\"schema\":\"2.0\",\"event\":{},\"header\":"
                + "{\"event_type\":\"contact.user.created_v3\",\"event_id\":\"1\",\"token\":\"\"}}").getBytes(StandardCharsets.UTF_8));
        var reply = EventDispatcher.newBuilder("", "").build().handle(event);
        System.out.println(reply.getStatusCode() + " " + new String(reply.getBody(), StandardCharsets.UTF_8));
        System.exit(0);
    }
}
JAVA
seen=$(timeout 60 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = '200 {"msg":"event type:contact.user.created_v3, not found handler"}' ]
