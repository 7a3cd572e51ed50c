#!/usr/bin/env bash
# npm autocannon 9.0.0
# Behaviour: a request that arrives and whose connection is then cut without an answer is counted nowhere: not as an error, a reset or a
#   time-out.
# One would guess: ten requests, two cut: errors 2 (or resets 2).
# Seen: arrived 10, cut 2: 2xx 8, errors 0, resets 0, timeouts 0
# Who is hurt: whoever looks for a receiver that dies under load: each death looks like a run without an error.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund autocannon@9.0.0 >/dev/null
cat > probe.mjs <<'JS'
import http from 'node:http';
import autocannon from 'autocannon';

let arrived = 0;
let cut = 0;
const receiver = http.createServer((request, reply) => {
  if (++arrived % 5 === 0) {
    cut++;
    request.socket.destroy();
  } else {
    reply.end('{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0}');
  }
});
await new Promise(ready => receiver.listen(0, '127.0.0.1', ready));
const run = await autocannon({ url: `http://127.0.0.1:${receiver.address().port}/callback`, amount: 10, connections: 1 });
receiver.close();
console.log(`arrived ${arrived}, cut ${cut}: 2xx ${run['2xx']}, errors ${run.errors}, resets ${run.resets}, timeouts ${run.timeouts}`);
JS
seen=$(timeout 60 node probe.mjs)
echo "$seen"
[ "$seen" = 'arrived 10, cut 2: 2xx 8, errors 0, resets 0, timeouts 0' ]
