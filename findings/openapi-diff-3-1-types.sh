#!/usr/bin/env bash
# Maven org.openapitools.openapidiff:openapi-diff-core 2.1.7
# Behaviour: between two documents of OpenAPI 3.1 it sees neither another type of a member nor another const: no changes. Under 3.0 the same
#   change of type breaks.
# One would guess: integer turned into string breaks clients in 3.1 as in 3.0, and is reported.
# Seen: 3.0.3 {type: integer} -> {type: string}: INCOMPATIBLE
#       3.1.0 {type: integer} -> {type: string}: NO_CHANGES
#       3.1.0 {const: OK} -> {const: FAIL}: NO_CHANGES
#       3.1.0 {type: integer, enum: [0]} -> {type: integer, enum: [1]}: INCOMPATIBLE
# Who is hurt: whoever guards a contract in 3.1 by it: ErrorCode becomes a text, and the check that should stop it is green.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>org.openapitools.openapidiff</groupId><artifactId>openapi-diff-core</artifactId><version>2.1.7</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import org.openapitools.openapidiff.core.OpenApiCompare;

class Probe {
    public static void main(String[] arguments) {
        show("3.0.3", "{type: integer}", "{type: string}");
        show("3.1.0", "{type: integer}", "{type: string}");
        show("3.1.0", "{const: OK}", "{const: FAIL}");
        show("3.1.0", "{type: integer, enum: [0]}", "{type: integer, enum: [1]}");
    }

    static void show(String version, String before, String after) {
        var found = OpenApiCompare.fromContents(document(version, before), document(version, after));
        System.out.println(version + " " + before + " -> " + after + ": " + found.isChanged());
    }

    static String document(String version, String member) {
        return """
                openapi: %s
                info: {title: callback, version: '1'}
                paths:
                  /callback:
                    post:
                      responses:
                        '200': {description: ok, content: {application/json: {schema: {type: object, properties: {ErrorCode: %s}}}}}
                """.formatted(version, member);
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = '3.0.3 {type: integer} -> {type: string}: INCOMPATIBLE
3.1.0 {type: integer} -> {type: string}: NO_CHANGES
3.1.0 {const: OK} -> {const: FAIL}: NO_CHANGES
3.1.0 {type: integer, enum: [0]} -> {type: integer, enum: [1]}: INCOMPATIBLE' ]
