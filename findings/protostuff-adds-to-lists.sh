#!/usr/bin/env bash
# Maven io.protostuff:protostuff-runtime 1.8.0
# Behaviour: a list that the class presets is not replaced when an object is read, its elements are added: what was written comes back twice as
#   long. A member that was null comes back as the preset value, since null is not written.
# One would guess: the object that was written; a JSON mapper replaces both.
# Seen: [sent] null
#       [sent, sent] 410
#       [sent, sent, sent] 410
# Who is hurt: whoever caches events or settings of a receiver by it, with a class that presets a list or a code: each reading adds to it.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>io.protostuff</groupId><artifactId>protostuff-core</artifactId><version>1.8.0</version></dependency><dependency>
<groupId>io.protostuff</groupId><artifactId>protostuff-runtime</artifactId><version>1.8.0</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import io.protostuff.LinkedBuffer;
import io.protostuff.ProtostuffIOUtil;
import io.protostuff.runtime.RuntimeSchema;
import java.util.ArrayList;
import java.util.List;

public class Probe {
    public static class Rule {
        public List<String> stages = new ArrayList<>(List.of("sent"));
        public Integer errCode = 410;
    }

    public static void main(String[] arguments) {
        var schema = RuntimeSchema.getSchema(Rule.class);
        var rule = new Rule();
        rule.errCode = null;
        for (int i = 0; i < 3; i++) {
            System.out.println("> " + rule.stages + " " + rule.errCode);
            byte[] written = ProtostuffIOUtil.toByteArray(rule, schema, LinkedBuffer.allocate());
            rule = schema.newMessage();
            ProtostuffIOUtil.mergeFrom(written, rule, schema);
        }
    }
}
JAVA
javac -nowarn -cp 'lib/*' Probe.java
seen=$(timeout 120 java -cp 'lib/*:.' Probe 2>/dev/null | sed -n 's/^> //p')
echo "$seen"
[ "$seen" = '[sent] null
[sent, sent] 410
[sent, sent, sent] 410' ]
