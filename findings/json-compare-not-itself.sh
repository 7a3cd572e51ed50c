#!/usr/bin/env bash
# Maven com.github.fslev:json-compare 7.2
# Behaviour: expected texts and names are patterns where they can be read as such, and plain text where not: a document may differ from itself, and
#   equal others.
# One would guess: a document always matches itself.
# Seen: expected alice, was alice: matches
#       expected +86, was +86: matches
#       expected $5, was $5: differs
#       expected a[1], was a[1]: differs
#       expected a[1], was a1: matches
#       expected bob?, was bob?: differs
#       expected bob?, was bo: matches
#       expected !eve, was mallory: matches
# Who is hurt: whoever compares what a receiver stored with what was sent: names and texts that users chose decide whether the test is red.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>com.github.fslev</groupId><artifactId>json-compare</artifactId><version>7.2</version></dependency><dependency>
<groupId>com.fasterxml.jackson.core</groupId><artifactId>jackson-databind</artifactId><version>2.18.2</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import io.json.compare.JSONCompare;

class Probe {
    public static void main(String[] arguments) {
        String[][] pairs = {{"alice", "alice"}, {"+86", "+86"}, {"$5", "$5"}, {"a[1]", "a[1]"}, {"a[1]", "a1"}, {"bob?", "bob?"}, {"bob?", "bo"}, {"!eve", "mallory"}};
        for (String[] pair : pairs) {
            String expected = "{\"To_Account\":\"" + pair[0] + "\"}";
            String actual = "{\"To_Account\":\"" + pair[1] + "\"}";
            try {
                JSONCompare.assertMatches(expected, actual);
                System.out.println("expected " + pair[0] + ", was " + pair[1] + ": matches");
            } catch (AssertionError e) {
                System.out.println("expected " + pair[0] + ", was " + pair[1] + ": differs");
            }
        }
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = 'expected alice, was alice: matches
expected +86, was +86: matches
expected $5, was $5: differs
expected a[1], was a[1]: differs
expected a[1], was a1: matches
expected bob?, was bob?: differs
expected bob?, was bo: matches
expected !eve, was mallory: matches' ]
