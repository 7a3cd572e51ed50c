#!/usr/bin/env bash
# Maven org.skyscreamer:jsonassert 1.5.3
# Behaviour: numbers are compared as doubles, in STRICT mode, too: whole numbers of 17 digits and more that differ in the last digit are equal.
# One would guess: two long values that differ are told as different, as they were read exactly.
# Seen: {"Id":1669872112} {"Id":1669872113} different
#       {"Id":144115210000000001} {"Id":144115210000000002} equal
#       {"Id":1} {"Id":1} equal
#       {"Id":1} {"Id":"1"} different
# Who is hurt: whoever compares what a receiver stored (message numbers, TaskIds kept as numbers) with what was sent.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>org.skyscreamer</groupId><artifactId>jsonassert</artifactId><version>1.5.3</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import org.json.JSONObject;
import org.skyscreamer.jsonassert.JSONCompare;
import org.skyscreamer.jsonassert.JSONCompareMode;

class Probe {
    public static void main(String[] arguments) throws Exception {
        for (String[] pair : new String[][] {{"1669872112", "1669872113"}, {"144115210000000001", "144115210000000002"}, {"1", "1.0"}, {"1", "\"1\""}}) {
            var one = new JSONObject("{\"Id\":" + pair[0] + "}");
            var other = new JSONObject("{\"Id\":" + pair[1] + "}");
            System.out.println(one + " " + other + " " + (JSONCompare.compareJSON(one, other, JSONCompareMode.STRICT).passed() ? "equal" : "different"));
        }
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = '{"Id":1669872112} {"Id":1669872113} different
{"Id":144115210000000001} {"Id":144115210000000002} equal
{"Id":1} {"Id":1} equal
{"Id":1} {"Id":"1"} different' ]
