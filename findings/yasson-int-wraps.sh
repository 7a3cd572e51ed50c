#!/usr/bin/env bash
# Maven org.eclipse:yasson 3.0.4
# Behaviour: a number that is too large for an int is read as another number, without an exception.
# One would guess: an exception, as from Jackson, Gson, and from JSON-B's other implementation, Johnzon.
# Seen: ErrCode 80300007000 -> -1304371624
# Who is hurt: whoever keeps vendors' error codes in an int: the event is stored with a code that no vendor has.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>org.eclipse</groupId><artifactId>yasson</artifactId><version>3.0.4</version></dependency></dependencies></project>
POM
timeout 300 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
package probe;

import jakarta.json.bind.JsonbBuilder;

public class Probe {
    public static class Event {
        public int ErrCode;
    }

    public static void main(String[] arguments) {
        Event event = JsonbBuilder.create().fromJson("{\"ErrCode\":80300007000}", Event.class);
        System.out.println("ErrCode 80300007000 -> " + event.ErrCode);
    }
}
JAVA
javac -g -d . -cp 'lib/*' Probe.java
seen=$(timeout 60 java -cp 'lib/*:.' probe.Probe)
echo "$seen"
[ "$seen" = 'ErrCode 80300007000 -> -1304371624' ]
