#!/usr/bin/env bash
# npm autocannon 9.0.0
# Behaviour: against a receiver that answers every callback with "Connection: close", half of the requests of a run never leave, and no
#   figure says so: errors, resets and timeouts stay 0 and requests.sent claims all of them.
# One would guess: it reconnects and all 100 arrive; or that the missing ones count as errors or resets.
# Seen: asked 100, arrived 50, sent 100, 2xx 50, errors 0, resets 0, timeouts 0
# Who is hurt: whoever compares "sent" with what the receiver stored, and looks for a loss in the receiver.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund autocannon@9.0.0 >/dev/null
cat > probe.mjs <<'JS'
import http from 'node:http';
import autocannon from 'autocannon';

let arrived = 0;
const receiver = http.createServer((request, reply) => {
  arrived++;
  reply.setHeader('Connection', 'close');
  reply.end('{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0}');
});
await new Promise(ready => receiver.listen(0, '127.0.0.1', ready));
const url = `http://127.0.0.1:${receiver.address().port}/callback`;
const run = await autocannon({ url, amount: 100, connections: 10 });
receiver.close();
console.log(`asked 100, arrived ${arrived}, sent ${run.requests.sent}, 2xx ${run['2xx']}, ` +
  `errors ${run.errors}, resets ${run.resets}, timeouts ${run.timeouts}`);
JS
seen=$(timeout 60 node probe.mjs)
echo "$seen"
[ "$seen" = 'asked 100, arrived 50, sent 100, 2xx 50, errors 0, resets 0, timeouts 0' ]
