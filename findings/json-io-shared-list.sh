#!/usr/bin/env bash
# Maven com.cedarsoftware:json-io 4.110.0
# Behaviour: with type information switched off it still writes a list that stands in two places as an object with @id and @items, and the
#   second time as {"@ref":1}.
# One would guess: the list twice: without type information the result is plain JSON.
# Seen: {"To_Account":["u1"],"Cc_Account":["u1"]}
#       {"To_Account":{"@id":1,"@items":["u1"]},"Cc_Account":{"@ref":1}}
# Who is hurt: whoever answers or sends by it with types off: it works in each test, until two events share one list, and then the receiver
#   finds an object.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>com.cedarsoftware</groupId><artifactId>json-io</artifactId><version>4.110.0</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import com.cedarsoftware.io.JsonIo;
import com.cedarsoftware.io.WriteOptionsBuilder;
import java.util.LinkedHashMap;
import java.util.List;

class Probe {
    public static void main(String[] arguments) {
        var plain = new WriteOptionsBuilder().showTypeInfoNever().build();
        var shared = List.of("u1");
        for (List<String> cc : List.of(List.of("u1"), shared)) {
            var message = new LinkedHashMap<String, Object>();
            message.put("To_Account", shared);
            message.put("Cc_Account", cc);
            System.out.println(JsonIo.toJson(message, plain));
        }
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = '{"To_Account":["u1"],"Cc_Account":["u1"]}
{"To_Account":{"@id":1,"@items":["u1"]},"Cc_Account":{"@ref":1}}' ]
