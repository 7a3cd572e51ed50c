#!/usr/bin/env bash
# npm autocannon 9.0.0
# Behaviour: with workers, an amount that they don't divide is rounded down, and the report's total with it.
# One would guess: the amount is the number of requests of the run, however many workers share it.
# Seen: amount 1000, workers none: arrived 1000, total 1000
#       amount 1000, workers 3: arrived 999, total 999
# Who is hurt: whoever sends exactly N callbacks and counts N rows in the receiver: one is "lost" that was never sent.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund autocannon@9.0.0 >/dev/null
cat > probe.mjs <<'JS'
import http from 'node:http';
import autocannon from 'autocannon';

for (const workers of [undefined, 3]) {
  let arrived = 0;
  const receiver = http.createServer((request, reply) => {
    arrived++;
    reply.end('{}');
  });
  await new Promise(ready => receiver.listen(0, '127.0.0.1', ready));
  const url = `http://127.0.0.1:${receiver.address().port}/callback`;
  const run = await autocannon({ url, amount: 1000, connections: 3, ...(workers ? { workers } : {}) });
  receiver.close();
  console.log(`amount 1000, workers ${workers ?? 'none'}: arrived ${arrived}, total ${run.requests.total}`);
}
process.exit(0);
JS
seen=$(timeout 60 node probe.mjs)
echo "$seen"
[ "$seen" = 'amount 1000, workers none: arrived 1000, total 1000
amount 1000, workers 3: arrived 999, total 999' ]
