#!/usr/bin/env bash
# Maven org.graalvm.js (community) 24.2.1
# Behaviour: JSON.stringify raises an error at a Java long above 2^53, calling it a BigInt, although typeof says number, and adding 0 to it
#   rounds it as a number. A BigDecimal becomes {} there.
# One would guess: the digits, or the rounded number; and 1.50 for the BigDecimal, or a text.
# Seen: typeof e.id: number
#       e.id + 0: 9007199254740992
#       JSON.stringify({time: e.time}): {"time":1764000000123}
#       JSON.stringify({id: e.id}): TypeError: Do not know how to serialize a BigInt
#       JSON.stringify({price: e.price}): {"price":{}}
# Who is hurt: whoever writes events of callbacks by a script in it: a TaskId or id that is a long of 17 digits and more, and decimals.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>org.graalvm.polyglot</groupId><artifactId>polyglot</artifactId><version>24.2.1</version></dependency><dependency>
<groupId>org.graalvm.js</groupId><artifactId>js-language</artifactId><version>24.2.1</version></dependency><dependency>
<groupId>org.graalvm.truffle</groupId><artifactId>truffle-runtime</artifactId><version>24.2.1</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import java.math.BigDecimal;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;

class Probe {
    public static void main(String[] arguments) {
        try (var context = Context.newBuilder("js").allowAllAccess(true).option("engine.WarnInterpreterOnly", "false").build()) {
            var event = Map.of("time", 1764000000123L, "id", 9007199254740993L, "price", new BigDecimal("1.50"));
            context.getBindings("js").putMember("e", event);
            for (String script : new String[] {
                "typeof e.id", "e.id + 0", "JSON.stringify({time: e.time})", "JSON.stringify({id: e.id})", "JSON.stringify({price: e.price})"
            }) {
                try {
                    System.out.println(script + ": " + context.eval("js", script));
                } catch (PolyglotException error) {
                    System.out.println(script + ": " + error.getMessage());
                }
            }
        }
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = 'typeof e.id: number
e.id + 0: 9007199254740992
JSON.stringify({time: e.time}): {"time":1764000000123}
JSON.stringify({id: e.id}): TypeError: Do not know how to serialize a BigInt
JSON.stringify({price: e.price}): {"price":{}}' ]
