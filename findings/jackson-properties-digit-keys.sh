#!/usr/bin/env bash
# Maven com.fasterxml.jackson.dataformat:jackson-dataformat-properties 2.23.0 (tools.jackson 3.3.0 does the same)
# Behaviour: a map whose keys are small numbers as text is written with them and read as a list, without its keys; with one other key beside
#   them it stays a map, and "0012" has become "12". A key beyond the largest index stays what it is.
# One would guess: what was written as a map of accounts is read as one, or refused.
# Seen: byAccount.0012=410, byAccount.7=0 -> {byAccount=[0, 410]}
#       byAccount.0012=410, byAccount.u1=0 -> {byAccount={12=410, u1=0}}
#       byAccount.1400187352=1 -> {byAccount={1400187352=1}}
# Who is hurt: whoever keeps a setting or a count an account in such a file: which one it belongs to is lost, or it is another account.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>com.fasterxml.jackson.dataformat</groupId><artifactId>jackson-dataformat-properties</artifactId><version>2.23.0</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import com.fasterxml.jackson.dataformat.javaprop.JavaPropsMapper;
import java.util.Map;
import java.util.TreeMap;

class Probe {
    public static void main(String[] arguments) throws Exception {
        var mapper = new JavaPropsMapper();
        for (var counts : new Map[] {Map.of("0012", 410, "7", 0), Map.of("0012", 410, "u1", 0), Map.of("1400187352", 1)}) {
            String written = mapper.writeValueAsString(Map.of("byAccount", new TreeMap<>(counts)));
            System.out.println(written.strip().replace("\n", ", ") + " -> " + mapper.readValue(written, Map.class));
        }
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = 'byAccount.0012=410, byAccount.7=0 -> {byAccount=[0, 410]}
byAccount.0012=410, byAccount.u1=0 -> {byAccount={12=410, u1=0}}
byAccount.1400187352=1 -> {byAccount={1400187352=1}}' ]
