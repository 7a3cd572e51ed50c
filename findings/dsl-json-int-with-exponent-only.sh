#!/usr/bin/env bash
# Maven com.dslplatform:dsl-json 2.0.2
# Behaviour: for an int it takes 1e2, and refuses 1.0.
# One would guess: both or neither: each is a whole number in JSON.
# Seen: 1e2 -> 100
#       1.0 -> ParsingException
# Who is hurt: whoever gets numbers from a sender that writes doubles, as Lua, PHP and JavaScript proxies do with 1.0.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>com.dslplatform</groupId><artifactId>dsl-json</artifactId><version>2.0.2</version></dependency></dependencies></project>
POM
timeout 300 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
package probe;

import com.dslplatform.json.DslJson;
import com.dslplatform.json.runtime.Settings;

public class Probe {
    public static class Event {
        public int PushStage;
    }

    public static void main(String[] arguments) throws Exception {
        DslJson<Object> json = new DslJson<>(Settings.withRuntime().includeServiceLoader());
        for (String number : new String[] {"1e2", "1.0"}) {
            byte[] body = ("{\"PushStage\":" + number + "}").getBytes();
            try {
                System.out.println(number + " -> " + json.deserialize(Event.class, body, body.length).PushStage);
            } catch (Exception refused) {
                System.out.println(number + " -> " + refused.getClass().getSimpleName());
            }
        }
    }
}
JAVA
javac -g -d . -cp 'lib/*' Probe.java
seen=$(timeout 60 java -cp 'lib/*:.' probe.Probe)
echo "$seen"
[ "$seen" = '1e2 -> 100
1.0 -> ParsingException' ]
