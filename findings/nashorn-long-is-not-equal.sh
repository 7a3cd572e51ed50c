#!/usr/bin/env bash
# Maven org.openjdk.nashorn:nashorn-core 15.7
# Behaviour: a Java Long is never === to the number that it is, and indexOf does not find it; switch finds it where the case fits an int, and
#   does not where the case is larger. An Integer is equal in all.
# One would guess: === true, as for an Integer, or switch false, since switch compares as === does.
# Seen: e.code: == true, === true, switch true, indexOf 0
#       e.longCode: == true, === false, switch true, indexOf -1
#       e.time: == true, === false, switch false, indexOf -1
# Who is hurt: whoever scripts over callbacks: the code 0 that came as a Long takes the branch of the failures with ===, and not with switch.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>org.openjdk.nashorn</groupId><artifactId>nashorn-core</artifactId><version>15.7</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import java.util.Map;
import org.openjdk.nashorn.api.scripting.NashornScriptEngineFactory;

class Probe {
    public static void main(String[] arguments) throws Exception {
        var engine = new NashornScriptEngineFactory().getScriptEngine();
        engine.put("e", Map.of("code", 410, "longCode", 410L, "time", 1764000000123L));
        for (String[] pair : new String[][] {{"e.code", "410"}, {"e.longCode", "410"}, {"e.time", "1764000000123"}}) {
            System.out.print(pair[0] + ": ");
            System.out.print("== " + engine.eval(pair[0] + " == " + pair[1]));
            System.out.print(", === " + engine.eval(pair[0] + " === " + pair[1]));
            System.out.print(", switch " + engine.eval("(function() { switch (" + pair[0] + ") { case " + pair[1] + ": return true } return false })()"));
            System.out.println(", indexOf " + ((Number) engine.eval("[" + pair[1] + "].indexOf(" + pair[0] + ")")).intValue());
        }
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = 'e.code: == true, === true, switch true, indexOf 0
e.longCode: == true, === false, switch true, indexOf -1
e.time: == true, === false, switch false, indexOf -1' ]
