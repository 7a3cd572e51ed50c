#!/usr/bin/env bash
# Maven com.cedarsoftware:json-io 4.110.0
# Behaviour: by default it writes a plain map with types in it; each number becomes an object of its own.
# One would guess: {"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0}, types only where a class could not be told otherwise.
# Seen: {"@type":"LinkedHashMap","ActionStatus":"OK","ErrorInfo":"","ErrorCode":{"@type":"Integer","value":0}}
# Who is hurt: whoever answers a callback by it: ErrorCode is no integer, and every callback counts as failed behind a 200.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>com.cedarsoftware</groupId><artifactId>json-io</artifactId><version>4.110.0</version></dependency></dependencies></project>
POM
timeout 300 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import com.cedarsoftware.io.JsonIo;
import java.util.LinkedHashMap;

class Probe {
    public static void main(String[] arguments) {
        var reply = new LinkedHashMap<String, Object>();
        reply.put("ActionStatus", "OK");
        reply.put("ErrorInfo", "");
        reply.put("ErrorCode", 0);
        System.out.println(JsonIo.toJson(reply, null));
    }
}
JAVA
seen=$(timeout 60 java -cp 'lib/*' Probe.java)
echo "$seen"
[ "$seen" = '{"@type":"LinkedHashMap","ActionStatus":"OK","ErrorInfo":"","ErrorCode":{"@type":"Integer","value":0}}' ]
