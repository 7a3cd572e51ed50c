#!/usr/bin/env bash
# npm har-to-openapi 3.0.1, its result checked by @apidevtools/swagger-parser 12.1.0
# Behaviour: the document it makes of any recorded JSON body isn't valid: each object gets `required: []`, which OpenAPI 3.0 forbids, and is
#   closed by additionalProperties: false.
# One would guess: a valid document, and schemas that take what was recorded and more, as one recording doesn't show every optional member.
# Seen: OpenAPI 3.0.0: required [], additionalProperties false
#       must NOT have fewer than 1 items
# Who is hurt: whoever makes a contract of recorded callbacks: tools that check their input refuse the file, and those that don't refuse the
#   first event with a DataId.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund har-to-openapi@3.0.1 @apidevtools/swagger-parser@12.1.0 >/dev/null
cat > probe.mjs <<'JS'
import SwaggerParser from '@apidevtools/swagger-parser';
import { generateSpec } from 'har-to-openapi';

const json = text => ({ mimeType: 'application/json', text });
const common = { httpVersion: 'HTTP/1.1', cookies: [], headers: [], headersSize: -1, bodySize: -1 };
const entry = {
  startedDateTime: '2026-01-01T00:00:00Z', time: 1, cache: {}, timings: { send: 0, wait: 1, receive: 0 },
  request: { ...common, method: 'POST', url: 'http://127.0.0.1/callback', queryString: [], postData: json('{"ErrCode":0}') },
  response: { ...common, status: 200, statusText: 'OK', redirectURL: '', content: { size: 15, ...json('{"ErrorCode":0}') } },
};
const { spec } = await generateSpec({ log: { version: '1.2', creator: { name: 'probe', version: '1' }, entries: [entry] } });
const { required, additionalProperties } = spec.paths['/callback'].post.requestBody.content['application/json'].schema;
console.log(`OpenAPI ${spec.openapi}: required ${JSON.stringify(required)}, additionalProperties ${additionalProperties}`);
await SwaggerParser.validate(spec).then(() => console.log('valid'), error => console.log(/must NOT have fewer than 1 items/.exec(error.message)[0]));
JS
seen=$(timeout 60 node probe.mjs)
echo "$seen"
[ "$seen" = 'OpenAPI 3.0.0: required [], additionalProperties false
must NOT have fewer than 1 items' ]
