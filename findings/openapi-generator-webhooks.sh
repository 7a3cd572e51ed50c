#!/usr/bin/env bash
# Maven org.openapitools:openapi-generator-cli 7.25.0, generator java
# Behaviour: from a document that only describes a webhook, it makes a client that calls it: the webhook's name becomes a path, POST /push.
# One would guess: models only (a webhook is what others send here, and has no path).
# Seen: exit 0, DefaultApi has localVarPath = "/push"
# Who is hurt: whoever generates from the published document of callbacks to receive them: the wrong side, with an address nobody serves.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
  -Dartifact=org.openapitools:openapi-generator-cli:7.25.0 -DoutputDirectory=lib >/dev/null
cat > openapi.json <<'JSON'
{"openapi": "3.1.0", "info": {"title": "Push callbacks", "version": "1"},
 "webhooks": {"push": {"post": {"operationId": "receivePush",
   "requestBody": {"required": true, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Callback"}}}},
   "responses": {"200": {"description": "acknowledged"}}}}},
 "components": {"schemas": {"Callback": {"type": "object", "properties": {"Events": {"type": "array", "items": {"type": "object"}}}}}}}
JSON
code=0
timeout 120 java -jar lib/openapi-generator-cli-7.25.0.jar generate -i openapi.json -g java -o client > told.txt 2>&1 || code=$?
seen="exit $code, DefaultApi has $(grep -oh 'localVarPath = "[^"]*"' client/src/main/java/org/openapitools/client/api/DefaultApi.java || echo nothing)"
echo "$seen"
[ "$seen" = 'exit 0, DefaultApi has localVarPath = "/push"' ]
