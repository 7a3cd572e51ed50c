#!/usr/bin/env bash
# Maven com.jayway.jsonpath:json-path 3.0.0
# Behaviour: in a filter, == holds between a number and the text of that number, both ways.
# One would guess: 410 and "410" are different JSON values, so neither filter finds anything.
# Seen: {"ErrCode":410}, filter ErrCode=='410': 1 found
#       {"ErrCode":"410"}, filter ErrCode==410: 1 found
# Who is hurt: whoever asserts by such a filter that a reply or a stored event has an integer code: a service that writes it as text passes.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>com.jayway.jsonpath</groupId><artifactId>json-path</artifactId><version>3.0.0</version></dependency></dependencies></project>
POM
timeout 300 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import com.jayway.jsonpath.JsonPath;
import java.util.List;

class Probe {
    public static void main(String[] arguments) {
        find("{\"ErrCode\":410}", "ErrCode=='410'");
        find("{\"ErrCode\":\"410\"}", "ErrCode==410");
    }

    private static void find(String event, String filter) {
        List<Object> found = JsonPath.read("[" + event + "]", "$[?(@." + filter + ")]");
        System.out.println(event + ", filter " + filter + ": " + found.size() + " found");
    }
}
JAVA
seen=$(timeout 60 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = $'{"ErrCode":410}, filter ErrCode==\'410\': 1 found
{"ErrCode":"410"}, filter ErrCode==410: 1 found' ]
