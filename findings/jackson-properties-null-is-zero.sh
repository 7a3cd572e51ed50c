#!/usr/bin/env bash
# Maven com.fasterxml.jackson.dataformat:jackson-dataformat-properties 2.23.0 (tools.jackson 3.3.0 does the same), jackson-dataformat-toml 2.23.0
# Behaviour: a null Integer or Boolean is written as nothing behind the sign, and read as 0 and false; in the TOML format of the same project
#   null is written as an empty text, and read as null.
# One would guess: null comes back as null from both.
# Seen: JavaPropsMapper: errCode 0, reached false
#       TomlMapper: errCode null, reached null
# Who is hurt: whoever writes events or settings so: an ErrCode that nobody sent becomes 0, which means success.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>com.fasterxml.jackson.dataformat</groupId><artifactId>jackson-dataformat-properties</artifactId><version>2.23.0</version></dependency><dependency>
<groupId>com.fasterxml.jackson.dataformat</groupId><artifactId>jackson-dataformat-toml</artifactId><version>2.23.0</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.javaprop.JavaPropsMapper;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;

class Probe {
    public static class Event {
        public Integer errCode;
        public Boolean reached;
    }

    public static void main(String[] arguments) throws Exception {
        for (ObjectMapper mapper : new ObjectMapper[] {new JavaPropsMapper(), new TomlMapper()}) {
            String written = mapper.writeValueAsString(new Event());
            Event read = mapper.readValue(written, Event.class);
            System.out.println(mapper.getClass().getSimpleName() + ": errCode " + read.errCode + ", reached " + read.reached);
        }
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = 'JavaPropsMapper: errCode 0, reached false
TomlMapper: errCode null, reached null' ]
