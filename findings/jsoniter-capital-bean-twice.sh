#!/usr/bin/env bash
# Maven com.jsoniter:jsoniter 0.9.23
# Behaviour: a private field whose name begins with a capital and its getter are written as two members.
# One would guess: one member, ActionStatus (the field) or actionStatus (the getter).
# Seen: {"ActionStatus":"OK","actionStatus":"OK"}
# Who is hurt: whoever answers a callback with a bean made by an IDE or Lombok: the reply has six members in place of three.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>com.jsoniter</groupId><artifactId>jsoniter</artifactId><version>0.9.23</version></dependency></dependencies></project>
POM
timeout 300 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
package probe;

import com.jsoniter.output.JsonStream;

public class Probe {
    public static class Reply {
        private String ActionStatus = "OK";

        public String getActionStatus() {
            return ActionStatus;
        }

        public void setActionStatus(String status) {
            ActionStatus = status;
        }
    }

    public static void main(String[] arguments) {
        System.out.println(JsonStream.serialize(new Reply()));
    }
}
JAVA
javac -g -d . -cp 'lib/*' Probe.java
seen=$(timeout 60 java -cp 'lib/*:.' probe.Probe)
echo "$seen"
[ "$seen" = '{"ActionStatus":"OK","actionStatus":"OK"}' ]
