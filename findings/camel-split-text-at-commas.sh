#!/usr/bin/env bash
# Maven org.apache.camel:camel-core 4.14.0
# Behaviour: split(body()) takes a list apart into its elements, and a text into what stands between its commas; a callback that is still
#   JSON text is cut within its objects.
# One would guess: a text is one value and stays whole; cutting at commas is what tokenize is for.
# Seen: [u1,u2, u3]: 2 parts, the first u1,u2
#       u1,u2: 2 parts, the first u1
#       {"Events":[{"TaskId":"t1","ErrCode":0}]}: 2 parts, the first {"Events":[{"TaskId":"t1"
# Who is hurt: whoever splits the events of a callback and forgets the unmarshalling for one route: no error, but pieces that are no JSON;
#   and an account "u1,u2" is two.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>org.apache.camel</groupId><artifactId>camel-core</artifactId><version>4.14.0</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

public class Probe {
    public static void main(String[] arguments) throws Exception {
        var parts = Collections.synchronizedList(new ArrayList<Object>());
        var camel = new DefaultCamelContext();
        camel.addRoutes(new RouteBuilder() {
            public void configure() {
                from("direct:callback").split(body()).process(exchange -> parts.add(exchange.getIn().getBody()));
            }
        });
        camel.start();
        for (Object body : new Object[] {List.of("u1,u2", "u3"), "u1,u2", "{\"Events\":[{\"TaskId\":\"t1\",\"ErrCode\":0}]}"}) {
            camel.createProducerTemplate().sendBody("direct:callback", body);
            System.out.println(body + ": " + parts.size() + " parts, the first " + parts.get(0));
            parts.clear();
        }
        System.exit(0);
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = '[u1,u2, u3]: 2 parts, the first u1,u2
u1,u2: 2 parts, the first u1
{"Events":[{"TaskId":"t1","ErrCode":0}]}: 2 parts, the first {"Events":[{"TaskId":"t1"' ]
