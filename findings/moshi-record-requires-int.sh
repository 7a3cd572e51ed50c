#!/usr/bin/env bash
# Maven com.squareup.moshi:moshi 1.15.2
# Behaviour: a class leaves an int that is not in the JSON at 0; a record with the same members is refused.
# One would guess: the same for both; 0, as for the class.
# Seen: class 0
#       record JsonDataException
# Who is hurt: whoever turns a class into a record: callbacks without the optional DeviceType fail from then on.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>com.squareup.moshi</groupId><artifactId>moshi</artifactId><version>1.15.2</version></dependency></dependencies></project>
POM
timeout 300 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
package probe;

import com.squareup.moshi.Moshi;

public class Probe {
    public static class Event {
        public String TaskId;
        public int DeviceType;
    }

    public record EventRecord(String TaskId, int DeviceType) {}

    public static void main(String[] arguments) throws Exception {
        Moshi moshi = new Moshi.Builder().build();
        System.out.println("class " + moshi.adapter(Event.class).fromJson("{\"TaskId\":\"t\"}").DeviceType);
        try {
            System.out.println("record " + moshi.adapter(EventRecord.class).fromJson("{\"TaskId\":\"t\"}").DeviceType());
        } catch (Exception refused) {
            System.out.println("record " + refused.getClass().getSimpleName());
        }
    }
}
JAVA
javac -g -d . -cp 'lib/*' Probe.java
seen=$(timeout 60 java -cp 'lib/*:.' probe.Probe)
echo "$seen"
[ "$seen" = 'class 0
record JsonDataException' ]
