#!/usr/bin/env bash
# npm loadtest 8.2.1
# Behaviour: a receiver that answers each request with a redirect has no errors in the report, and no redirect is followed.
# One would guess: a 302 to a POST is followed, or counted as what it is: not acknowledged.
# Seen: 10 answered 302, target asked 0 times: totalErrors 0, errorCodes {}
# Who is hurt: whoever load-tests a callback route behind a login or a move to https: full speed, no errors, and nothing was handled.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund loadtest@8.2.1 >/dev/null
cat > probe.mjs <<'JS'
import http from 'node:http';
import { loadTest } from 'loadtest';

let redirected = 0;
let followed = 0;
const receiver = http.createServer((request, reply) => {
  if (request.url === '/login') {
    followed++;
    reply.end();
  } else {
    redirected++;
    reply.writeHead(302, { Location: '/login' }).end();
  }
});
await new Promise(ready => receiver.listen(0, '127.0.0.1', ready));
const url = `http://127.0.0.1:${receiver.address().port}/callback`;
const run = await loadTest({ url, method: 'POST', body: '{}', contentType: 'application/json', maxRequests: 10, concurrency: 1, quiet: true });
console.log(`${redirected} answered 302, target asked ${followed} times: ` +
  `totalErrors ${run.totalErrors}, errorCodes ${JSON.stringify(run.errorCodes)}`);
process.exit(0);
JS
seen=$(timeout 60 node probe.mjs)
echo "$seen"
[ "$seen" = '10 answered 302, target asked 0 times: totalErrors 0, errorCodes {}' ]
