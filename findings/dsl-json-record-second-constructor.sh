#!/usr/bin/env bash
# Maven com.dslplatform:dsl-json 2.0.2
# Behaviour: a record is written with its components, until it has an empty constructor beside the canonical one: then it is written as {},
#   without an exception, and can't be read.
# One would guess: the components are what a record is made of, whatever further constructors it has.
# Seen: Reply {"ActionStatus":"OK","ErrorCode":0}
#       ReplyWithDefault {}
# Who is hurt: whoever gives the reply's record a constructor for the usual answer: HTTP 200 with {}, which acknowledges nothing.
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
import java.io.ByteArrayOutputStream;

public class Probe {
    public record Reply(String ActionStatus, int ErrorCode) {}

    public record ReplyWithDefault(String ActionStatus, int ErrorCode) {
        public ReplyWithDefault() {
            this("OK", 0);
        }
    }

    public static void main(String[] arguments) throws Exception {
        write(new Reply("OK", 0));
        write(new ReplyWithDefault());
    }

    private static void write(Object reply) throws Exception {
        var out = new ByteArrayOutputStream();
        new DslJson<>(Settings.withRuntime()).serialize(reply, out);
        System.out.println(reply.getClass().getSimpleName() + " " + out);
    }
}
JAVA
javac -g -d . -cp 'lib/*' Probe.java
seen=$(timeout 60 java -cp 'lib/*:.' probe.Probe)
echo "$seen"
[ "$seen" = 'Reply {"ActionStatus":"OK","ErrorCode":0}
ReplyWithDefault {}' ]
