#!/usr/bin/env bash
# npm nock 14.0.17 (15.0.2, which needs Node 22, does the same)
# Behaviour: an interceptor with an object as its body also matches a request that says text/plain, or nothing at all, about its content.
# One would guess: an object is compared only with a body that is declared as JSON.
# Seen: application/json matched
#       none matched
#       text/plain matched
# Who is hurt: whoever tests a sender of callbacks by it: green, while Fastify (415) or Express (no body) refuse what it really sends.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund nock@14.0.17 >/dev/null
cat > probe.mjs <<'JS'
import http from 'node:http';
import nock from 'nock';

const send = headers => new Promise(told => {
  const request = http.request('http://receiver.test/callback', { method: 'POST', headers }, reply => {
    reply.resume();
    told(reply.statusCode === 200 ? 'matched' : 'other');
  });
  request.on('error', () => told('not matched'));
  request.end('{"Events":[]}');
});
nock.disableNetConnect();
for (const type of ['application/json', undefined, 'text/plain']) {
  nock.cleanAll();
  nock('http://receiver.test').post('/callback', { Events: [] }).reply(200);
  console.log(`${type ?? 'none'} ${await send(type ? { 'content-type': type } : {})}`);
}
JS
seen=$(timeout 60 node probe.mjs)
echo "$seen"
[ "$seen" = 'application/json matched
none matched
text/plain matched' ]
