#!/usr/bin/env bash
# Maven com.alibaba.fastjson2:fastjson2 2.0.64
# Behaviour: JSON.isValid says yes to texts that are no JSON: single quotes, a leading zero or plus, a comment. A comma too many and a name
#   without quotes it refuses.
# One would guess: the method answers for the JSON of RFC 8259; what the parser also takes is another question.
# Seen: {"ErrorCode":0} -> true
#       {'ErrorCode':0} -> true
#       00 -> true
#       +1 -> true
#       /* none */ {} -> true
#       {"ErrorCode":0,} -> false
#       {ErrorCode:0} -> false
# Who is hurt: whoever asserts with it that a receiver answers in JSON: the test is green, and a strict caller refuses the reply.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>com.alibaba.fastjson2</groupId><artifactId>fastjson2</artifactId><version>2.0.64</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import com.alibaba.fastjson2.JSON;

class Probe {
    public static void main(String[] arguments) {
        for (String text : new String[] {"{\"ErrorCode\":0}", "{'ErrorCode':0}", "00", "+1", "/* none */ {}", "{\"ErrorCode\":0,}", "{ErrorCode:0}"}) {
            System.out.println(text + " -> " + JSON.isValid(text));
        }
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = '{"ErrorCode":0} -> true
{'"'"'ErrorCode'"'"':0} -> true
00 -> true
+1 -> true
/* none */ {} -> true
{"ErrorCode":0,} -> false
{ErrorCode:0} -> false' ]
