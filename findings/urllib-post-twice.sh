#!/usr/bin/env bash
# npm urllib 4.9.2 (the HTTP client inside Egg and much else)
# Behaviour: when a receiver closes the connection without an answer, urllib sends the POST once more by itself, with `retry` not set.
# One would guess: a POST is never repeated unless retries are asked for (fetch, axios and got don't).
# Seen: urllib: one call, 2 requests arrive
#       fetch: one call, 1 request arrives
# Who is hurt: whoever sends callbacks or pushes by it: a receiver that stores and then dies has each of them twice.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund urllib@4.9.2 >/dev/null
cat > probe.mjs <<'JS'
import http from 'node:http';
import { request } from 'urllib';

const clients = {
  urllib: url => request(url, { method: 'POST', contentType: 'json', data: { Events: [] } }),
  fetch: url => fetch(url, { method: 'POST', body: '{"Events":[]}' }),
};
for (const [name, send] of Object.entries(clients)) {
  let arrived = 0;
  const receiver = http.createServer((call, reply) => {
    call.resume();
    call.on('end', () => {
      arrived++;
      call.socket.destroy();
    });
  });
  await new Promise(ready => receiver.listen(0, '127.0.0.1', ready));
  await send(`http://127.0.0.1:${receiver.address().port}/callback`).catch(() => {});
  receiver.close();
  console.log(`${name}: one call, ${arrived} ${arrived === 1 ? 'request arrives' : 'requests arrive'}`);
}
process.exit(0);
JS
seen=$(timeout 60 node probe.mjs)
echo "$seen"
[ "$seen" = 'urllib: one call, 2 requests arrive
fetch: one call, 1 request arrives' ]
