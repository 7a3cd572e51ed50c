#!/usr/bin/env bash
# npm node-mocks-http 1.18.1 beside express 5.3.0
# Behaviour: in its response, send(object) keeps the object as it is and sets no content type; Express writes JSON and names it.
# One would guess: a mock of Express's response turns an object into JSON, as its json() does.
# Seen: node-mocks-http: object, content type undefined
#       express: {"ErrorCode":0}, content type application/json; charset=utf-8
# Who is hurt: whoever tests a receiver's reply by it: assertions on text and content type fail for code that is right, or are left out.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund node-mocks-http@1.18.1 express@5.3.0 >/dev/null
cat > probe.cjs <<'JS'
const express = require('express');
const { createResponse } = require('node-mocks-http');

const receive = (request, reply) => reply.send({ ErrorCode: 0 });
const mocked = createResponse();
receive({}, mocked);
console.log(`node-mocks-http: ${typeof mocked._getData()}, content type ${mocked.getHeader('content-type')}`);
const server = express().post('/callback', receive).listen(0, '127.0.0.1', async () => {
  const reply = await fetch(`http://127.0.0.1:${server.address().port}/callback`, { method: 'POST' });
  console.log(`express: ${await reply.text()}, content type ${reply.headers.get('content-type')}`);
  process.exit(0);
});
JS
seen=$(timeout 60 node probe.cjs)
echo "$seen"
[ "$seen" = 'node-mocks-http: object, content type undefined
express: {"ErrorCode":0}, content type application/json; charset=utf-8' ]
