#!/usr/bin/env bash
# Maven io.fabric8:kubernetes-client 8.0.0
# Behaviour: its Duration.parse takes from a text the parts that it knows, and passes over the rest: the point, the sign and a number without
#   a unit are dropped without an exception.
# One would guess: 1.5h is 90 minutes and -1h is negative, as in Go, whose durations these are; or a ParseException, as for 30.
# Seen: 1h30m -> PT1H30M
#       1.5h -> PT5H
#       -1h -> PT1H
#       1h30 -> PT1H
# Who is hurt: whoever writes the pause or the length of a load job in a custom resource: the campaign takes five hours where an hour and a
#   half was written.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>io.fabric8</groupId><artifactId>kubernetes-client</artifactId><version>8.0.0</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import io.fabric8.kubernetes.api.model.Duration;

class Probe {
    public static void main(String[] arguments) throws Exception {
        for (String text : new String[] {"1h30m", "1.5h", "-1h", "1h30"}) {
            System.out.println(text + " -> " + Duration.parse(text).getDuration());
        }
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = '1h30m -> PT1H30M
1.5h -> PT5H
-1h -> PT1H
1h30 -> PT1H' ]
