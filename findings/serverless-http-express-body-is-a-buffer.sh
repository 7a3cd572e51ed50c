#!/usr/bin/env bash
# npm serverless-http 4.0.0, express 5.3.0
# Behaviour: where express.json() passes a body over, for its Content-Type is missing, request.body is a Buffer.
# One would guess: undefined, as the same app gives on a port, so that request.body.Events throws.
# Seen: Buffer undefined
# Who is hurt: whoever relies on that exception: request.body.Events is undefined without one, and the batch is acknowledged and lost.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --no-audit --no-fund serverless-http@4.0.0 express@5.3.0 >/dev/null
cat > probe.mjs <<'JS'
import express from 'express';
import serverless from 'serverless-http';

const app = express();
app.use(express.json());
app.post('/callback', ({ body }, response) => response.json([body?.constructor?.name, `${body?.Events}`]));
const { body } = await serverless(app)({
  version: '2.0', rawPath: '/callback', rawQueryString: '', headers: { host: 'x' }, body: '{"Events":[]}', isBase64Encoded: false,
  requestContext: { http: { method: 'POST', path: '/callback', protocol: 'HTTP/1.1', sourceIp: '192.0.2.1' } },
}, {});
console.log(...JSON.parse(body));
JS
seen=$(timeout 60 node probe.mjs 2>/dev/null)
echo "$seen"
[ "$seen" = 'Buffer undefined' ]
