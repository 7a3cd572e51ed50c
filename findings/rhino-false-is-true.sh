#!/usr/bin/env bash
# Maven org.mozilla:rhino-engine 1.9.1
# Behaviour: a Boolean.FALSE, a Long 0 and an empty text that a Java method returns are true in a condition, and === to nothing; == works. A
#   list in JSON.stringify, and sums, are right.
# One would guess: false, 0 and "" as in any script.
# Seen: e.get("reached") ? 1 : 0: 1
#       e.get("code") ? 1 : 0: 1
#       e.get("detail") ? 1 : 0: 1
#       e.get("account") === "u1" ? 1 : 0: 0
#       e.get("account") == "u1" ? 1 : 0: 1
#       e.get("code") + 1: 1
# Who is hurt: whoever scripts over callbacks: "if (event.get('Reached'))" is taken always, and "=== 0" for success never.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>org.mozilla</groupId><artifactId>rhino-engine</artifactId><version>1.9.1</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import java.util.Map;
import org.mozilla.javascript.engine.RhinoScriptEngineFactory;

class Probe {
    public static void main(String[] arguments) throws Exception {
        var engine = new RhinoScriptEngineFactory().getScriptEngine();
        engine.put("e", Map.of("reached", false, "code", 0L, "detail", "", "account", "u1"));
        for (String script : new String[] {
            "e.get(\"reached\") ? 1 : 0", "e.get(\"code\") ? 1 : 0", "e.get(\"detail\") ? 1 : 0", "e.get(\"account\") === \"u1\" ? 1 : 0",
            "e.get(\"account\") == \"u1\" ? 1 : 0", "e.get(\"code\") + 1"
        }) {
            System.out.println(script + ": " + engine.eval(script));
        }
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = 'e.get("reached") ? 1 : 0: 1
e.get("code") ? 1 : 0: 1
e.get("detail") ? 1 : 0: 1
e.get("account") === "u1" ? 1 : 0: 0
e.get("account") == "u1" ? 1 : 0: 1
e.get("code") + 1: 1' ]
