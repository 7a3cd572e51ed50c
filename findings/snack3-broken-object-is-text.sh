#!/usr/bin/env bash
# Maven org.noear:snack3 3.2.139 (the JSON library of Solon up to 3.x)
# Behaviour: an object that does not end in its brace (cut short, or with something behind it) is no error: the whole text becomes a text
#   node, of which every member is null. Behind a second brace, or where a bracket is missing, it is read as if nothing were wrong.
# One would guess: an exception each time.
# Seen: {"Events":[1]} is Object, Events has 1
#       {"Events":[1]}} is Object, Events has 1
#       {"Events":[1]} x is Value, Events has 0
#       {"Events":[1] is Value, Events has 0
#       {"Events":[1} is Object, Events has 1
#       [1,2]] is Array, Events has 0
# Who is hurt: a receiver that reads the body this way: it sees no events where a body was cut short, and answers OK.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>org.noear</groupId><artifactId>snack3</artifactId><version>3.2.139</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import org.noear.snack.ONode;

class Probe {
    public static void main(String[] arguments) {
        for (String json : new String[] {"{\"Events\":[1]}", "{\"Events\":[1]}}", "{\"Events\":[1]} x", "{\"Events\":[1]", "{\"Events\":[1}", "[1,2]]"}) {
            try {
                ONode node = ONode.loadStr(json);
                System.out.println(json + " is " + node.nodeType() + ", Events has " + node.get("Events").count());
            } catch (Exception e) {
                System.out.println(json + " " + e.getClass().getSimpleName());
            }
        }
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = '{"Events":[1]} is Object, Events has 1
{"Events":[1]}} is Object, Events has 1
{"Events":[1]} x is Value, Events has 0
{"Events":[1] is Value, Events has 0
{"Events":[1} is Object, Events has 1
[1,2]] is Array, Events has 0' ]
