#!/usr/bin/env bash
# Maven cn.hutool:hutool-all 5.8.46
# Behaviour: a null within a list is left out, in writing and in reading, and what stands behind it moves up.
# One would guess: ["a",null,"b"]: a list has positions, and its length is data.
# Seen: ["a","b"]
#       {"Values":["a","b"]}
#       parsed: 2 of 3
# Who is hurt: whoever sends values by position, or a list as long as another: the third value is read as the second, and nothing is refused.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>cn.hutool</groupId><artifactId>hutool-all</artifactId><version>5.8.46</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import cn.hutool.json.JSONUtil;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

class Probe {
    public static void main(String[] arguments) {
        List<String> list = Arrays.asList("a", null, "b");
        System.out.println(JSONUtil.toJsonStr(list));
        System.out.println(JSONUtil.toJsonStr(Map.of("Values", list)));
        System.out.println("parsed: " + JSONUtil.parseArray("[\"a\",null,\"b\"]").size() + " of 3");
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = '["a","b"]
{"Values":["a","b"]}
parsed: 2 of 3' ]
