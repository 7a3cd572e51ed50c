#!/usr/bin/env bash
# Maven com.alibaba.fastjson2:fastjson2 2.0.64
# Behaviour: its JSON Schema validator applies const only to values of the constant's own type: of {"const":0} it refuses 1, and accepts "0",
#   true and null. enum refuses them all.
# One would guess: const 0 is nothing but 0, as enum [0] is.
# Seen: {"const":0} accepts 0 "0" true null
#       {"enum":[0]} accepts 0
#       {"type":"integer","const":0} accepts 0
# Who is hurt: whoever checks a reply against a schema that says ErrorCode const 0 and no type beside it: every text passes for it.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>com.alibaba.fastjson2</groupId><artifactId>fastjson2</artifactId><version>2.0.64</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import com.alibaba.fastjson2.JSON;
import com.alibaba.fastjson2.schema.JSONSchema;

class Probe {
    public static void main(String[] arguments) {
        for (String schema : new String[] {"{\"const\":0}", "{\"enum\":[0]}", "{\"type\":\"integer\",\"const\":0}"}) {
            StringBuilder accepted = new StringBuilder();
            for (String value : new String[] {"0", "1", "\"0\"", "true", "null"}) {
                if (JSONSchema.parseSchema(schema).isValid(JSON.parse(value))) {
                    accepted.append(' ').append(value);
                }
            }
            System.out.println(schema + " accepts" + accepted);
        }
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = '{"const":0} accepts 0 "0" true null
{"enum":[0]} accepts 0
{"type":"integer","const":0} accepts 0' ]
