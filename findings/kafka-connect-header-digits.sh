#!/usr/bin/env bash
# Maven org.apache.kafka:connect-json 4.4.0, with connect-api 4.4.0
# Behaviour: the converter that Kafka Connect uses for headers unless told otherwise reads a text that begins with digits as a number up to
#   the first comma or colon, and drops the rest; written again, the header has only the number.
# One would guess: a text that isn't a number whole stays the text it is, as with 410 u1 and with u1,u2.
# Seen: u1,u2 -> String, written u1,u2
#       1001,1002 -> Short, written 1001
#       1001:app -> Short, written 1001
#       1001 app -> String, written 1001 app
#       10:30:00 -> Byte, written 10
# Who is hurt: whoever carries accounts, times or lists in the headers of queued callbacks through a connector: "1001,1002" arrives as 1001
#   and "10:30:00" as 10, in both directions and without an error.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>org.apache.kafka</groupId><artifactId>connect-json</artifactId><version>4.4.0</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import java.util.Map;
import org.apache.kafka.connect.storage.SimpleHeaderConverter;

class Probe {
    public static void main(String[] arguments) {
        var headers = new SimpleHeaderConverter();
        headers.configure(Map.of());
        for (String sent : new String[] {"u1,u2", "1001,1002", "1001:app", "1001 app", "10:30:00"}) {
            var read = headers.toConnectHeader("topic", "header", sent.getBytes());
            var written = headers.fromConnectHeader("topic", "header", read.schema(), read.value());
            System.out.println(sent + " -> " + read.value().getClass().getSimpleName() + ", written " + new String(written));
        }
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = 'u1,u2 -> String, written u1,u2
1001,1002 -> Short, written 1001
1001:app -> Short, written 1001
1001 app -> String, written 1001 app
10:30:00 -> Byte, written 10' ]
