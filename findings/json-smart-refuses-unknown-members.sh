#!/usr/bin/env bash
# Maven net.minidev:json-smart 2.6.1
# Behaviour: read into a class, a member that the class lacks ends in an exception.
# One would guess: it is passed over; the library is known for being lenient with everything, even without quotes.
# Seen: without quotes t
#       one member more refused
# Who is hurt: whoever binds events to a class without DataId: the first event that has one fails the whole batch.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>net.minidev</groupId><artifactId>json-smart</artifactId><version>2.6.1</version></dependency></dependencies></project>
POM
timeout 300 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
package probe;

import net.minidev.json.JSONValue;

public class Probe {
    public static class Event {
        public String TaskId;
    }

    public static void main(String[] arguments) throws Exception {
        System.out.println("without quotes " + JSONValue.parse("{TaskId:t}", Event.class).TaskId);
        try {
            System.out.println("one member more " + JSONValue.parse("{\"TaskId\":\"t\",\"DataId\":\"d\"}", Event.class).TaskId);
        } catch (Exception refused) {
            System.out.println("one member more refused");
        }
    }
}
JAVA
javac -g -d . -cp 'lib/*' Probe.java
seen=$(timeout 60 java -cp 'lib/*:.' probe.Probe)
echo "$seen"
[ "$seen" = 'without quotes t
one member more refused' ]
