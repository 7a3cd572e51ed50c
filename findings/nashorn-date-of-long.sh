#!/usr/bin/env bash
# Maven org.openjdk.nashorn:nashorn-core 15.7
# Behaviour: new Date(x) of a Java Long takes it for the text of a date: milliseconds become a day of the year 176400, and 0 the year 2000. An
#   Integer, and the same Long behind a plus sign, are milliseconds.
# One would guess: the same moment from all three, as typeof is the only place where a Long is no number.
# Seen: new Date(e.time): 176400-12-03T00:00:00.000Z
#       new Date(+e.time): 2025-11-24T16:00:00.123Z
#       new Date(e.zero): 2000-01-01T00:00:00.000Z
#       new Date(e.code): 1970-01-01T00:00:00.410Z
# Who is hurt: whoever scripts over callbacks (rules, JMeter, message brokers): RequestTime and EventTime are Longs, and no error tells.
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
        engine.put("e", Map.of("time", 1764000000123L, "zero", 0L, "code", 410));
        for (String script : new String[] {"new Date(e.time)", "new Date(+e.time)", "new Date(e.zero)", "new Date(e.code)"}) {
            System.out.println(script + ": " + engine.eval(script + ".toISOString()"));
        }
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = 'new Date(e.time): 176400-12-03T00:00:00.000Z
new Date(+e.time): 2025-11-24T16:00:00.123Z
new Date(e.zero): 2000-01-01T00:00:00.000Z
new Date(e.code): 1970-01-01T00:00:00.410Z' ]
