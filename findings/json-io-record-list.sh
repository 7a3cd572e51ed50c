#!/usr/bin/env bash
# Maven com.cedarsoftware:json-io 4.110.0
# Behaviour: it reads a record, but not a record with a list of records.
# One would guess: each or none of them.
# Seen: Event[TaskId=t]
#       JsonIoException
# Who is hurt: whoever tries it on one event and then binds the batch: every callback is refused.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>com.cedarsoftware</groupId><artifactId>json-io</artifactId><version>4.110.0</version></dependency></dependencies></project>
POM
timeout 300 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
package probe;

import com.cedarsoftware.io.JsonIo;
import java.util.List;

public class Probe {
    public record Event(String TaskId) {}

    public record Batch(List<Event> Events) {}

    public static void main(String[] arguments) {
        System.out.println(JsonIo.toJava("{\"TaskId\":\"t\"}", null).asClass(Event.class));
        try {
            System.out.println(JsonIo.toJava("{\"Events\":[{\"TaskId\":\"t\"}]}", null).asClass(Batch.class));
        } catch (RuntimeException refused) {
            System.out.println(refused.getClass().getSimpleName());
        }
    }
}
JAVA
javac -g -d . -cp 'lib/*' Probe.java
seen=$(timeout 60 java -cp 'lib/*:.' probe.Probe)
echo "$seen"
[ "$seen" = 'Event[TaskId=t]
JsonIoException' ]
