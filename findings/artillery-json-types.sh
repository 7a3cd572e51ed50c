#!/usr/bin/env bash
# npm artillery 2.0.21 (a large package: some 600 MB while this runs)
# Behaviour: a quoted template in a JSON body takes the type of its value: "{{ account }}" with a number from a CSV file is sent as a number.
# One would guess: what stands in quotes in the scenario is text in the body.
# Seen: {"To_Account":"{{ account }}"} is sent as {"To_Account":1001}
#       {"To_Account":"u{{ account }}"} is sent as {"To_Account":"u1001"}
# Who is hurt: whoever sends callbacks for a list of accounts that are digits: a receiver that checks types refuses all of them, while real
#   callbacks have text there.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
timeout 580 npm install --silent --ignore-scripts --no-audit --no-fund artillery@2.0.21 >/dev/null
printf 'account\n1001\n' > users.csv
cat > receiver.cjs <<'JS'
const fs = require('node:fs');
const receiver = require('node:http').createServer((request, reply) => {
  let body = '';
  request.on('data', part => (body += part));
  request.on('end', () => {
    fs.appendFileSync('received.txt', `${body}\n`);
    reply.end('{}');
  });
}).listen(0, '127.0.0.1', () => fs.writeFileSync('port.txt', String(receiver.address().port)));
JS
timeout 120 node receiver.cjs &
receiver=$!
trap 'kill "$receiver" 2>/dev/null || true; rm -rf "$dir"' EXIT
for try in $(seq 100); do [ -s port.txt ] && break; sleep 0.1; done
cat > scenario.yml <<YML
config:
  target: http://127.0.0.1:$(cat port.txt)
  phases: [{duration: 1, arrivalCount: 1}]
  payload: {path: users.csv, skipHeader: true, fields: [account]}
scenarios:
  - flow:
      - post: {url: /callback, json: {To_Account: "{{ account }}"}}
      - post: {url: /callback, json: {To_Account: "u{{ account }}"}}
YML
ARTILLERY_DISABLE_TELEMETRY=true timeout 90 node_modules/.bin/artillery run -q scenario.yml >/dev/null 2>&1
seen="{\"To_Account\":\"{{ account }}\"} is sent as $(sed -n 1p received.txt)
{\"To_Account\":\"u{{ account }}\"} is sent as $(sed -n 2p received.txt)"
echo "$seen"
[ "$seen" = '{"To_Account":"{{ account }}"} is sent as {"To_Account":1001}
{"To_Account":"u{{ account }}"} is sent as {"To_Account":"u1001"}' ]
