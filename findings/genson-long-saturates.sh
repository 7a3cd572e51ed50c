#!/usr/bin/env bash
# Maven com.owlike:genson 1.6
# Behaviour: a number too large for a member of type int is refused, one too large for a member of type long becomes the largest long.
# One would guess: both are refused, or both wrap.
# Seen: {"Code":2147483647} Code 2147483647, Id 0
#       {"Code":2147483648} JsonBindingException
#       {"Id":9223372036854775807} Code 0, Id 9223372036854775807
#       {"Id":9223372036854775808} Code 0, Id 9223372036854775807
#       {"Id":92233720368547758070} JsonBindingException
# Who is hurt: whoever trusts that an id or a time out of bounds is refused, as it is for int: it is stored as another number.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>com.owlike</groupId><artifactId>genson</artifactId><version>1.6</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import com.owlike.genson.Genson;

public class Probe {
    public static class Event {
        public int Code;
        public long Id;
    }

    public static void main(String[] arguments) {
        for (String json : new String[] {"{\"Code\":2147483647}", "{\"Code\":2147483648}", "{\"Id\":9223372036854775807}", "{\"Id\":9223372036854775808}", "{\"Id\":92233720368547758070}"}) {
            try {
                Event event = new Genson().deserialize(json, Event.class);
                System.out.println(json + " Code " + event.Code + ", Id " + event.Id);
            } catch (Exception e) {
                System.out.println(json + " " + e.getClass().getSimpleName());
            }
        }
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = '{"Code":2147483647} Code 2147483647, Id 0
{"Code":2147483648} JsonBindingException
{"Id":9223372036854775807} Code 0, Id 9223372036854775807
{"Id":9223372036854775808} Code 0, Id 9223372036854775807
{"Id":92233720368547758070} JsonBindingException' ]
