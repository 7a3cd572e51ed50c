#!/usr/bin/env bash
# Maven io.rest-assured:json-path 5.5.0
# Behaviour: getInt, getShort and getByte cut a number that is too large down to their size and give another number; getObject with
#   Integer.class refuses the same.
# One would guess: an exception from each, as for 1.9, which getInt refuses.
# Seen: getInt("ErrCode") -1304371624
#       getObject("ErrCode", Integer.class) NumberFormatException
#       getInt("Ratio") NumberFormatException
# Who is hurt: whoever asserts on a vendor's code such as 80300007000 in a test: it is compared as a negative number, which no list of codes has.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>io.rest-assured</groupId><artifactId>json-path</artifactId><version>5.5.0</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import io.restassured.path.json.JsonPath;
import java.util.function.Supplier;

class Probe {
    public static void main(String[] arguments) {
        var event = new JsonPath("{\"ErrCode\":80300007000,\"Ratio\":1.9}");
        told("getInt(\"ErrCode\")", () -> event.getInt("ErrCode"));
        told("getObject(\"ErrCode\", Integer.class)", () -> event.getObject("ErrCode", Integer.class));
        told("getInt(\"Ratio\")", () -> event.getInt("Ratio"));
    }

    static void told(String call, Supplier<Object> value) {
        try {
            System.out.println(call + " " + value.get());
        } catch (RuntimeException problem) {
            System.out.println(call + " " + problem.getClass().getSimpleName());
        }
    }
}
JAVA
seen=$(timeout 60 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = 'getInt("ErrCode") -1304371624
getObject("ErrCode", Integer.class) NumberFormatException
getInt("Ratio") NumberFormatException' ]
