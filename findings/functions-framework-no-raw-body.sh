#!/usr/bin/env bash
# npm @google-cloud/functions-framework 5.0.5
# Behaviour: where a request has no Content-Type, both body and rawBody are undefined.
# One would guess: rawBody is always there: it is what the framework adds so that signatures can be checked.
# Seen: text/plain body string, rawBody object
#       no type body undefined, rawBody undefined
# Who is hurt: whoever parses rawBody to be independent of the Content-Type: the batch can't be read at all.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --no-audit --no-fund @google-cloud/functions-framework@5.0.5 >/dev/null
cat > probe.mjs <<'JS'
import { getTestServer } from '@google-cloud/functions-framework/testing';
import { http } from '@google-cloud/functions-framework';

http('callback', ({ body, rawBody }, response) => response.send(`body ${typeof body}, rawBody ${typeof rawBody}`));
const server = getTestServer('callback').listen(0, '127.0.0.1', async () => {
  const url = `http://127.0.0.1:${server.address().port}/`;
  const body = new TextEncoder().encode('{"Events":[]}');
  for (const [name, headers] of [['text/plain', { 'Content-Type': 'text/plain' }], ['no type', {}]]) {
    console.log(name, await (await fetch(url, { method: 'POST', body, headers })).text());
  }
  process.exit(0);
});
JS
seen=$(timeout 60 node probe.mjs 2>/dev/null)
echo "$seen"
[ "$seen" = 'text/plain body string, rawBody object
no type body undefined, rawBody undefined' ]
