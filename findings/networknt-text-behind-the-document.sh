#!/usr/bin/env bash
# Maven com.networknt:json-schema-validator 2.0.8
# Behaviour: validating a text reads its first JSON value and leaves the rest alone: what is no JSON document at all is valid.
# One would guess: text behind the document is an error, as broken JSON within it is.
# Seen: {"ErrorCode":0} valid
#       {"ErrorCode":0}{"ErrorCode":1} valid
#       {"ErrorCode":0} at Handler.java:12 valid
#       {"ErrorCode":00} UncheckedIOException
#       {} not valid
# Who is hurt: whoever lets the validator judge a recorded body or a reply as text: two documents, or a stack trace behind the first, are valid.
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
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema("{\"type\":\"object\",\"required\":[\"ErrorCode\"]}", InputFormat.JSON);
        for (String text : new String[] {"{\"ErrorCode\":0}", "{\"ErrorCode\":0}{\"ErrorCode\":1}", "{\"ErrorCode\":0} at Handler.java:12", "{\"ErrorCode\":00}", "{}"}) {
            String result;
            try {
                result = schema.validate(text, InputFormat.JSON).isEmpty() ? "valid" : "not valid";
            } catch (RuntimeException e) {
                result = e.getClass().getSimpleName();
            }
            System.out.println(text + " " + result);
        }
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = '{"ErrorCode":0} valid
{"ErrorCode":0}{"ErrorCode":1} valid
{"ErrorCode":0} at Handler.java:12 valid
{"ErrorCode":00} UncheckedIOException
{} not valid' ]
