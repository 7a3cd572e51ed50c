#!/usr/bin/env bash
# Maven org.eclipse.parsson:parsson 1.1.7 (the reference implementation of Jakarta JSON Processing)
# Behaviour: JsonReader.readObject reads the first value and never looks at what follows it; the parser of the same library refuses the same
#   text.
# One would guess: a JsonParsingException, as the text is no JSON.
# Seen: reader {"ErrorCode":0}
#       parser JsonParsingException
# Who is hurt: whoever checks replies by it: one that is followed by a stack trace or a second object passes as a good one.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>org.eclipse.parsson</groupId><artifactId>parsson</artifactId><version>1.1.7</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import jakarta.json.Json;
import java.io.StringReader;

class Probe {
    public static void main(String[] arguments) {
        String text = "{\"ErrorCode\":0} <html>Internal error</html>";
        System.out.println("reader " + Json.createReader(new StringReader(text)).readObject());
        try (var parser = Json.createParser(new StringReader(text))) {
            while (parser.hasNext()) {
                parser.next();
            }
            System.out.println("parser reads it");
        } catch (jakarta.json.JsonException refused) {
            System.out.println("parser " + refused.getClass().getSimpleName());
        }
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = 'reader {"ErrorCode":0}
parser JsonParsingException' ]
