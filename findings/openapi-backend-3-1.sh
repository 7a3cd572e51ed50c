#!/usr/bin/env bash
# npm openapi-backend 5.21.2, whose readme ticks OpenAPI 3.1
# Behaviour: a document of 3.1 that uses what 3.1 brought (`const`, a list of types) is only warned of; init() succeeds, and then no
#   operation is found: each request goes to notFound.
# One would guess: such a document works, or init() fails.
# Seen: type: object -> handled
#       type: [object, null] -> not found
#       const: 5 -> not found
# Who is hurt: whoever mounts a published 3.1 document of callbacks: the server starts and answers 404 to all of them.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund openapi-backend@5.21.2 >/dev/null
cat > probe.cjs <<'JS'
const { OpenAPIBackend } = require('openapi-backend');

const answer = async schema => {
  const definition = {
    openapi: '3.1.0',
    info: { title: 'callbacks', version: '1' },
    paths: { '/callback': { post: {
      operationId: 'callback',
      requestBody: { content: { 'application/json': { schema } } },
      responses: { 200: { description: 'acknowledged' } },
    } } },
  };
  const api = new OpenAPIBackend({ definition, handlers: { callback: () => 'handled', notFound: () => 'not found' } });
  await api.init();
  return api.handleRequest({ method: 'POST', path: '/callback', body: {}, headers: { 'content-type': 'application/json' } });
};
(async () => {
  console.log(`type: object -> ${await answer({ type: 'object' })}`);
  console.log(`type: [object, null] -> ${await answer({ type: ['object', 'null'] })}`);
  console.log(`const: 5 -> ${await answer({ type: 'object', properties: { PushStage: { const: 5 } } })}`);
})();
JS
seen=$(timeout 60 node probe.cjs 2>/dev/null)
echo "$seen"
[ "$seen" = 'type: object -> handled
type: [object, null] -> not found
const: 5 -> not found' ]
