#!/usr/bin/env bash
# Maven com.intuit.karate:karate-core 1.4.1
# Behaviour: its match compares numbers as doubles: two whole numbers that differ in the last digit are equal from 2^53 on, though each is
#   read as a long and shown in full.
# One would guess: longs are compared as longs, and 9007199254740993 isn't 9007199254740992.
# Seen: 80300007000 matches 80300007001: false
#       9007199254740993 matches 9007199254740992: true
#       1234567890123456789 matches 1234567890123456700: true
# Who is hurt: whoever checks by it that a message id of 64 bits came back: another id passes.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>com.intuit.karate</groupId><artifactId>karate-core</artifactId><version>1.4.1</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import com.intuit.karate.JsonUtils;
import com.intuit.karate.Match;

class Probe {
    public static void main(String[] arguments) {
        told("80300007000", "80300007001");
        told("9007199254740993", "9007199254740992");
        told("1234567890123456789", "1234567890123456700");
        System.exit(0);
    }

    static void told(String actual, String expected) {
        boolean same = Match.evaluate(id(actual)).isEqualTo(id(expected)).pass;
        System.out.println(actual + " matches " + expected + ": " + same);
    }

    static Object id(String digits) {
        return JsonUtils.fromJson("{\"MsgId\":" + digits + "}");
    }
}
JAVA
seen=$(timeout 60 java -cp 'lib/*' Probe.java 2>/dev/null | grep matches)
echo "$seen"
[ "$seen" = '80300007000 matches 80300007001: false
9007199254740993 matches 9007199254740992: true
1234567890123456789 matches 1234567890123456700: true' ]
