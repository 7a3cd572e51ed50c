#!/usr/bin/env bash
# npm oazapfts 7.5.0
# Behaviour: from a document with webhooks and component schemas, but without paths, it generates no type at all, and exits 0.
# One would guess: a type for each component schema, as swagger-typescript-api makes of the same file.
# Seen: exit 0, types of the document 0
# Who is hurt: whoever wants a receiver's types from the published document of a webhook: an empty file that compiles.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund oazapfts@7.5.0 >/dev/null
cat > openapi.json <<'JSON'
{"openapi": "3.1.0", "info": {"title": "Push callbacks", "version": "1"},
 "webhooks": {"push": {"post": {"operationId": "push",
   "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Callback"}}}},
   "responses": {"200": {"description": "acknowledged"}}}}},
 "components": {"schemas": {"Callback": {"type": "object", "properties": {"Events": {"type": "array", "items": {"type": "object"}}}}}}}
JSON
code=0
timeout 60 node_modules/.bin/oazapfts openapi.json client.ts >/dev/null 2>&1 || code=$?
seen="exit $code, types of the document $(grep -c 'Callback\|Events' client.ts || true)"
echo "$seen"
[ "$seen" = 'exit 0, types of the document 0' ]
