#!/usr/bin/env bash
# npm loadtest 8.2.1
# Behaviour: whatever status refuses a request, the report's errorCodes book it under "-1": 429, 500 and 503 can't be told apart, nor from
#   a lost connection.
# One would guess: errorCodes is keyed by the status, {"429":10,"500":10,"503":10}.
# Seen: totalErrors 30, errorCodes {"-1":30}
# Who is hurt: whoever tells "too fast" (429) from "broken" (500) by this map, or fails a build on errorCodes["500"].
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund loadtest@8.2.1 >/dev/null
cat > probe.mjs <<'JS'
import http from 'node:http';
import { loadTest } from 'loadtest';

let arrived = 0;
const receiver = http.createServer((request, reply) => {
  reply.statusCode = [429, 500, 503][arrived++ % 3];
  reply.end('{}');
});
await new Promise(ready => receiver.listen(0, '127.0.0.1', ready));
const url = `http://127.0.0.1:${receiver.address().port}/callback`;
const run = await loadTest({ url, maxRequests: 30, concurrency: 1, quiet: true });
console.log(`totalErrors ${run.totalErrors}, errorCodes ${JSON.stringify(run.errorCodes)}`);
process.exit(0);
JS
seen=$(timeout 60 node probe.mjs)
echo "$seen"
[ "$seen" = 'totalErrors 30, errorCodes {"-1":30}' ]
