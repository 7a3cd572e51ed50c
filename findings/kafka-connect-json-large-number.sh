#!/usr/bin/env bash
# Maven org.apache.kafka:connect-json 4.4.0
# Behaviour: without schemas, the JSON converter reads a whole number above 2^63 as another, negative number, and writes that one.
# One would guess: the same number as a BigInteger or a decimal, or an error; the header converter of the same project makes it a decimal.
# Seen: 9223372036854775807 -> {"id":9223372036854775807}
#       9223372036854775808 -> {"id":-9223372036854775808}
#       12345678901234567890 -> {"id":-6101065172474983726}
# Who is hurt: whoever brings callbacks into or out of Kafka with it: an id of 20 digits from another system becomes a negative one that no
#   lookup finds, without an error.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>org.apache.kafka</groupId><artifactId>connect-json</artifactId><version>4.4.0</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import java.util.Map;
import org.apache.kafka.connect.json.JsonConverter;

class Probe {
    public static void main(String[] arguments) {
        var converter = new JsonConverter();
        converter.configure(Map.of("schemas.enable", "false"), false);
        for (String sent : new String[] {"9223372036854775807", "9223372036854775808", "12345678901234567890"}) {
            var read = converter.toConnectData("topic", ("{\"id\":" + sent + "}").getBytes());
            System.out.println(sent + " -> " + new String(converter.fromConnectData("topic", read.schema(), read.value())));
        }
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = '9223372036854775807 -> {"id":9223372036854775807}
9223372036854775808 -> {"id":-9223372036854775808}
12345678901234567890 -> {"id":-6101065172474983726}' ]
