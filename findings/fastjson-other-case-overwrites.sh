#!/usr/bin/env bash
# Maven com.alibaba:fastjson 1.2.83
# Behaviour: a member that differs only in case from a record's overwrites it, though that one is in the JSON as well.
# One would guess: the exact name wins; another case is looked at only where the exact name is missing (as fastjson2 does).
# Seen: [] from {"Events":["a"],"events":[]}
# Who is hurt: whoever gets an added member in lower case: the batch is read as empty, acknowledged and lost.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>com.alibaba</groupId><artifactId>fastjson</artifactId><version>1.2.83</version></dependency></dependencies></project>
POM
timeout 300 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
package probe;

import com.alibaba.fastjson.JSON;
import java.util.List;

public class Probe {
    public record Batch(List<String> Events) {}

    public static void main(String[] arguments) {
        String json = "{\"Events\":[\"a\"],\"events\":[]}";
        System.out.println(JSON.parseObject(json, Batch.class).Events() + " from " + json);
    }
}
JAVA
javac -g -d . -cp 'lib/*' Probe.java
seen=$(timeout 60 java -cp 'lib/*:.' probe.Probe)
echo "$seen"
[ "$seen" = '[] from {"Events":["a"],"events":[]}' ]
