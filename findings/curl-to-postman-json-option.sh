#!/usr/bin/env bash
# npm curl-to-postmanv2 1.8.4
# Behaviour: a curl command with --json is taken over, without an error, as a GET with neither body nor header.
# One would guess: POST, the body, and Content-Type: application/json, which is all that --json stands for; or a refusal, as the option is of
#   2022.
# Seen: curl http://127.0.0.1/callback -H 'Content-Type: application/json' -d '{"Events":[]}'
#         true: POST, headers 1, body {"Events":[]}
#       curl http://127.0.0.1/callback --json '{"Events":[]}'
#         true: GET, headers 0, body undefined
# Who is hurt: whoever imports a callback from a guide that uses --json: the receiver is asked by GET, and answers 405 or, worse, 200.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund curl-to-postmanv2@1.8.4 >/dev/null
cat > probe.cjs <<'JS'
const { convert } = require('curl-to-postmanv2');

for (const body of ["-H 'Content-Type: application/json' -d", '--json']) {
  const data = `curl http://127.0.0.1/callback ${body} '{"Events":[]}'`;
  convert({ type: 'string', data }, (error, { result, output }) => {
    const { method, header, body: sent } = output[0].data;
    console.log(`${data}\n  ${result}: ${method}, headers ${header.length}, body ${sent.raw}`);
  });
}
JS
seen=$(timeout 60 node probe.cjs)
echo "$seen"
[ "$seen" = 'curl http://127.0.0.1/callback -H '"'"'Content-Type: application/json'"'"' -d '"'"'{"Events":[]}'"'"'
  true: POST, headers 1, body {"Events":[]}
curl http://127.0.0.1/callback --json '"'"'{"Events":[]}'"'"'
  true: GET, headers 0, body undefined' ]
