#!/usr/bin/env bash
# Maven com.alibaba:fastjson 1.2.83
# Behaviour: it reads a record from JSON, and writes the same record as {}.
# One would guess: both ways or neither.
# Seen: read Reply[ActionStatus=OK, ErrorCode=0]
#       written {}
# Who is hurt: whoever tries a record on the request and then uses one for the reply: HTTP 200 with {}, which acknowledges nothing.
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

public class Probe {
    public record Reply(String ActionStatus, int ErrorCode) {}

    public static void main(String[] arguments) {
        Reply reply = JSON.parseObject("{\"ActionStatus\":\"OK\",\"ErrorCode\":0}", Reply.class);
        System.out.println("read " + reply);
        System.out.println("written " + JSON.toJSONString(reply));
    }
}
JAVA
javac -g -d . -cp 'lib/*' Probe.java
seen=$(timeout 60 java -cp 'lib/*:.' probe.Probe)
echo "$seen"
[ "$seen" = 'read Reply[ActionStatus=OK, ErrorCode=0]
written {}' ]
