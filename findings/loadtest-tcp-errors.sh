#!/usr/bin/env bash
# npm loadtest 8.2.1
# Behaviour: with `tcp: true`, its fast mode, a request that is answered 500 counts as a success; without it the same run has errors.
# One would guess: the mode changes the speed, not what an error is.
# Seen: tcp false: 10 requests, totalErrors 5
#       tcp true: 10 requests, totalErrors 0
# Who is hurt: whoever switches to the fast mode to load a receiver harder: a receiver that refuses everything is a perfect run.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund loadtest@8.2.1 >/dev/null
cat > probe.mjs <<'JS'
import http from 'node:http';
import { loadTest } from 'loadtest';

for (const tcp of [false, true]) {
  let arrived = 0;
  const receiver = http.createServer((request, reply) => {
    reply.statusCode = arrived++ % 2 ? 500 : 200;
    reply.end('{}');
  });
  await new Promise(ready => receiver.listen(0, '127.0.0.1', ready));
  const url = `http://127.0.0.1:${receiver.address().port}/callback`;
  const run = await loadTest({ url, maxRequests: 10, concurrency: 1, tcp, quiet: true });
  console.log(`tcp ${tcp}: ${arrived} requests, totalErrors ${run.totalErrors}`);
}
process.exit(0);
JS
seen=$(timeout 60 node probe.mjs)
echo "$seen"
[ "$seen" = 'tcp false: 10 requests, totalErrors 5
tcp true: 10 requests, totalErrors 0' ]
