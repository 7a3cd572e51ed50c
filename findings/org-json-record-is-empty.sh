#!/usr/bin/env bash
# Maven org.json:json 20260814
# Behaviour: a record is written as an object without members.
# One would guess: its components, or an exception: the release is of 2026, and beans are written.
# Seen: bean {"actionStatus":"OK"}
#       record {}
# Who is hurt: whoever answers a callback with new JSONObject(reply): HTTP 200 with {}, which acknowledges nothing.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>org.json</groupId><artifactId>json</artifactId><version>20260814</version></dependency></dependencies></project>
POM
timeout 300 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
package probe;

import org.json.JSONObject;

public class Probe {
    public static class Bean {
        public String getActionStatus() {
            return "OK";
        }
    }

    public record Reply(String ActionStatus) {}

    public static void main(String[] arguments) {
        System.out.println("bean " + new JSONObject(new Bean()));
        System.out.println("record " + new JSONObject(new Reply("OK")));
    }
}
JAVA
javac -g -d . -cp 'lib/*' Probe.java
seen=$(timeout 60 java -cp 'lib/*:.' probe.Probe)
echo "$seen"
[ "$seen" = 'bean {"actionStatus":"OK"}
record {}' ]
