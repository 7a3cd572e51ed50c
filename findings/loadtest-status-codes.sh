#!/usr/bin/env bash
# npm loadtest 8.2.1
# Behaviour: without a statusCallback the report's errorCodes book every refusal, whatever its status, and every time-out under "-1"; with
#   one that does nothing, the same run has the statuses.
# One would guess: errorCodes is keyed by the status, {"429":10,"500":10,"503":10}, with a callback or without.
# Seen: no callback: totalErrors 30, errorCodes {"-1":30}
#       a callback: totalErrors 30, errorCodes {"429":10,"500":10,"503":10}
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
for (const [name, more] of [['no callback', {}], ['a callback', { statusCallback: () => {} }]]) {
  const run = await loadTest({ url, maxRequests: 30, concurrency: 1, quiet: true, ...more });
  console.log(`${name}: totalErrors ${run.totalErrors}, errorCodes ${JSON.stringify(run.errorCodes)}`);
}
process.exit(0);
JS
seen=$(timeout 60 node probe.mjs)
echo "$seen"
[ "$seen" = 'no callback: totalErrors 30, errorCodes {"-1":30}
a callback: totalErrors 30, errorCodes {"429":10,"500":10,"503":10}' ]
