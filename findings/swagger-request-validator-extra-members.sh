#!/usr/bin/env bash
# Maven com.atlassian.oai:swagger-request-validator-core 2.44.9
# Behaviour: a member that the schema doesn't name is an error, though the schema doesn't close itself (no additionalProperties); a query
#   parameter that the document doesn't name is none.
# One would guess: as JSON Schema says, further members are fine unless additionalProperties is false.
# Seen: as described: errors 0
#       one more query parameter: errors 0
#       one more member: errors 1
# Who is hurt: whoever guards a callback route by the published document: the first member that the sender adds is a 400 for whole batches.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>com.atlassian.oai</groupId><artifactId>swagger-request-validator-core</artifactId><version>2.44.9</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > openapi.json <<'JSON'
{"openapi": "3.0.3", "info": {"title": "callbacks", "version": "1"}, "paths": {"/callback": {"post": {
  "parameters": [{"name": "SdkAppid", "in": "query", "schema": {"type": "integer"}}],
  "requestBody": {"content": {"application/json": {"schema": {"type": "object", "properties": {"ErrCode": {"type": "integer"}}}}}},
  "responses": {"200": {"description": "acknowledged"}}}}}}
JSON
cat > Probe.java <<'JAVA'
import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import java.nio.file.Files;
import java.nio.file.Path;

class Probe {
    public static void main(String[] arguments) throws Exception {
        var validator = OpenApiInteractionValidator.createForInlineApiSpecification(Files.readString(Path.of("openapi.json"))).build();
        tell(validator, "as described", "SdkAppid", "{\"ErrCode\":0}");
        tell(validator, "one more query parameter", "ClientIP", "{\"ErrCode\":0}");
        tell(validator, "one more member", "SdkAppid", "{\"ErrCode\":0,\"DataId\":\"d\"}");
    }

    private static void tell(OpenApiInteractionValidator validator, String what, String parameter, String body) {
        var request = SimpleRequest.Builder.post("/callback").withQueryParam(parameter, "1")
                .withContentType("application/json").withBody(body).build();
        var errors = validator.validateRequest(request).getMessages().stream()
                .filter(message -> message.getLevel() == Level.ERROR).count();
        System.out.println(what + ": errors " + errors);
    }
}
JAVA
seen=$(timeout 90 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = 'as described: errors 0
one more query parameter: errors 0
one more member: errors 1' ]
