#!/usr/bin/env bash
# Maven org.skyscreamer:jsonassert 1.5.3 (what spring-boot-starter-test brings, behind content().json(...) of MockMvc and WebTestClient)
# Behaviour: the actual text is read by Android's lenient parser: what Map.toString() prints counts as the JSON expected, in STRICT mode, too,
#   and so do apostrophes, numbers in hexadecimal, and anything that stands behind the closing brace.
# One would guess: STRICT means that the reply must be JSON.
# Seen: passes: {ActionStatus=OK, ErrorCode=0, ErrorInfo=none}
#       passes: {'ActionStatus':'OK','ErrorCode':0,'ErrorInfo':'none'}
#       passes: {"ActionStatus":"OK","ErrorCode":0x0,"ErrorInfo":"none"}
#       passes: {"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":"none"}</html>
#       fails:  {"ActionStatus":"OK","ErrorCode":1,"ErrorInfo":"none"}
# Who is hurt: whoever tests a receiver's reply this way: the test is green while the sender can't read the reply and sends again.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>org.skyscreamer</groupId><artifactId>jsonassert</artifactId><version>1.5.3</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.skyscreamer.jsonassert.JSONAssert;
import org.skyscreamer.jsonassert.JSONCompareMode;

class Probe {
    public static void main(String[] arguments) throws Exception {
        String expected = "{\"ActionStatus\":\"OK\",\"ErrorCode\":0,\"ErrorInfo\":\"none\"}";
        String printed = new TreeMap<>(Map.of("ActionStatus", "OK", "ErrorInfo", "none", "ErrorCode", 0)).toString();
        for (String reply : List.of(printed, expected.replace('"', '\''), expected.replace(":0", ":0x0"), expected + "</html>", expected.replace(":0", ":1"))) {
            try {
                JSONAssert.assertEquals(expected, reply, JSONCompareMode.STRICT);
                System.out.println("passes: " + reply);
            } catch (AssertionError e) {
                System.out.println("fails:  " + reply);
            }
        }
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = 'passes: {ActionStatus=OK, ErrorCode=0, ErrorInfo=none}
passes: {'\''ActionStatus'\'':'\''OK'\'','\''ErrorCode'\'':0,'\''ErrorInfo'\'':'\''none'\''}
passes: {"ActionStatus":"OK","ErrorCode":0x0,"ErrorInfo":"none"}
passes: {"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":"none"}</html>
fails:  {"ActionStatus":"OK","ErrorCode":1,"ErrorInfo":"none"}' ]
