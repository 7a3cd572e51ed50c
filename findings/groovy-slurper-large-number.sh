#!/usr/bin/env bash
# Maven org.apache.groovy:groovy-json 5.0.5
# Behaviour: JsonSlurper reads a whole number above 2^63 as another, negative one, and with the parser for large files as null. The same digits
#   with ".0" behind them are exact.
# One would guess: a BigInteger, as it takes a BigDecimal for every fraction.
# Seen: INDEX_OVERLAY [9223372036854775807, -6101065172474983726, 12345678901234567890.0]
#       CHARACTER_SOURCE [9223372036854775807, null, 12345678901234567890.0]
#       LAX [9223372036854775807, -6101065172474983726, 12345678901234567890.0]
#       CHAR_BUFFER [9223372036854775807, -6101065172474983726, 12345678901234567890.0]
# Who is hurt: whoever asserts on callbacks or replies in Groovy (JMeter, Spock, Rest Assured): an id of 20 digits is another one there.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>org.apache.groovy</groupId><artifactId>groovy-json</artifactId><version>5.0.5</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import groovy.json.JsonParserType;
import groovy.json.JsonSlurper;

class Probe {
    public static void main(String[] arguments) {
        for (JsonParserType type : JsonParserType.values()) {
            var slurper = new JsonSlurper().setType(type);
            System.out.println(type + " " + slurper.parseText("[9223372036854775807, 12345678901234567890, 12345678901234567890.0]"));
        }
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = 'INDEX_OVERLAY [9223372036854775807, -6101065172474983726, 12345678901234567890.0]
CHARACTER_SOURCE [9223372036854775807, null, 12345678901234567890.0]
LAX [9223372036854775807, -6101065172474983726, 12345678901234567890.0]
CHAR_BUFFER [9223372036854775807, -6101065172474983726, 12345678901234567890.0]' ]
