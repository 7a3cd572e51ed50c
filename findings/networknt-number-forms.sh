#!/usr/bin/env bash
# Maven com.networknt:json-schema-validator 2.0.8 (draft 2020-12)
# Behaviour: 0 and 0.0 are the same for const and enum, but not within an object of a const, and not for uniqueItems.
# One would guess: the same everywhere (JSON Schema compares numbers by value), or nowhere.
# Seen: {"const":0} 0.0 valid
#       {"enum":[0,1]} 0.0 valid
#       {"properties":{"ErrorCode":{"const":0}}} {"ErrorCode":0.0} valid
#       {"const":{"ErrorCode":0}} {"ErrorCode":0} valid
#       {"const":{"ErrorCode":0}} {"ErrorCode":0.0} not valid
#       {"uniqueItems":true} [0,0] not valid
#       {"uniqueItems":true} [0,0.0] valid
# Who is hurt: whoever has the expected reply as a const: a reply of ErrorCode 0.0 is not valid by it, and valid by a const of the member.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>com.networknt</groupId><artifactId>json-schema-validator</artifactId><version>2.0.8</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

class Probe {
    public static void main(String[] arguments) {
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        String[][] pairs = {
            {"{\"const\":0}", "0.0"}, {"{\"enum\":[0,1]}", "0.0"}, {"{\"properties\":{\"ErrorCode\":{\"const\":0}}}", "{\"ErrorCode\":0.0}"},
            {"{\"const\":{\"ErrorCode\":0}}", "{\"ErrorCode\":0}"}, {"{\"const\":{\"ErrorCode\":0}}", "{\"ErrorCode\":0.0}"}, {"{\"uniqueItems\":true}", "[0,0]"}, {"{\"uniqueItems\":true}", "[0,0.0]"}
        };
        for (String[] pair : pairs) {
            boolean isValid = registry.getSchema(pair[0], InputFormat.JSON).validate(pair[1], InputFormat.JSON).isEmpty();
            System.out.println(pair[0] + " " + pair[1] + " " + (isValid ? "valid" : "not valid"));
        }
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = '{"const":0} 0.0 valid
{"enum":[0,1]} 0.0 valid
{"properties":{"ErrorCode":{"const":0}}} {"ErrorCode":0.0} valid
{"const":{"ErrorCode":0}} {"ErrorCode":0} valid
{"const":{"ErrorCode":0}} {"ErrorCode":0.0} not valid
{"uniqueItems":true} [0,0] not valid
{"uniqueItems":true} [0,0.0] valid' ]
