#!/usr/bin/env bash
# npm @vendia/serverless-express 4.12.6, express 5.3.0
# Behaviour: a request without a body for which Express 5 has no route ends in a 500 with an empty body, not in Express's 404.
# One would guess: 404 with "Cannot GET /", as the same app answers on a port.
# Seen: 500 ""
# Who is hurt: whoever probes a receiver in Lambda by GET: a wrong path looks like a crash of the app.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --no-audit --no-fund @vendia/serverless-express@4.12.6 express@5.3.0 >/dev/null
cat > probe.mjs <<'JS'
import serverlessExpress from '@vendia/serverless-express';
import express from 'express';

const app = express();
app.post('/callback', (request, response) => response.json({}));
console.error = () => {};
const log = { error() {}, debug() {}, info() {} };
const { statusCode, body } = await serverlessExpress({ app, log })({
  version: '2.0', rawPath: '/callback', rawQueryString: '', headers: { host: 'x' }, isBase64Encoded: false,
  requestContext: { http: { method: 'GET', path: '/callback', protocol: 'HTTP/1.1', sourceIp: '192.0.2.1' }, stage: '$default', domainName: 'x' },
}, {});
console.log(statusCode, JSON.stringify(body));
JS
seen=$(timeout 60 node probe.mjs 2>/dev/null)
echo "$seen"
[ "$seen" = '500 ""' ]
