#!/usr/bin/env bash
# Maven org.mvel:mvel2 2.6.0.Final
# Behaviour: a whole number written with ten digits is a long, with nine an int, and so is a variable of type int whatever its value. A
#   product of ints wraps; one with a long in it does not.
# One would guess: it widens always (as 2147483647 + 1 does), or never.
# Seen: 2147483647 + 1 = 2147483648
#       1000000000 * 4 = 4000000000
#       400000000 * 10 = -294967296
#       1400187352 * 1000 = 1400187352000
#       SdkAppid * 1000 = 28013504
# Who is hurt: whoever tries a rule with numbers first and then puts the member of the callback there: it was right in the trial.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>org.mvel</groupId><artifactId>mvel2</artifactId><version>2.6.0.Final</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import java.util.HashMap;
import java.util.Map;
import org.mvel2.MVEL;

class Probe {
    public static void main(String[] arguments) {
        for (String rule : new String[] {"2147483647 + 1", "1000000000 * 4", "400000000 * 10", "1400187352 * 1000", "SdkAppid * 1000"}) {
            var event = new HashMap<String, Object>(Map.of("SdkAppid", 1400187352));
            System.out.println(rule + " = " + MVEL.eval(rule, event));
        }
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = '2147483647 + 1 = 2147483648
1000000000 * 4 = 4000000000
400000000 * 10 = -294967296
1400187352 * 1000 = 1400187352000
SdkAppid * 1000 = 28013504' ]
