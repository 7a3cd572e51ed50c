#!/usr/bin/env bash
# npm github-webhook-handler 1.0.0
# Behaviour: its newest version knows the SHA-1 header only; a delivery that is rightly signed with SHA-256 alone is refused as unsigned.
# One would guess: version 1.0.0 takes X-Hub-Signature-256, as GitHub has recommended for years.
# Seen: X-Hub-Signature 200
#       X-Hub-Signature-256 400 {"error":"No X-Hub-Signature found on request"}
# Who is hurt: whoever points a sender at such a receiver that signs by SHA-256 only, as GitHub asks receivers to check: each delivery is a 400.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund github-webhook-handler@1.0.0 >/dev/null
cat > probe.cjs <<'JS'
const crypto = require('node:crypto');
const http = require('node:http');
const create = require('github-webhook-handler');

const handler = create({ path: '/callback', secret: 'secret' });
handler.on('error', () => {});
const receiver = http.createServer((request, reply) => handler(request, reply, () => {}));
receiver.listen(0, '127.0.0.1', async () => {
  const body = '{"ref":"main"}';
  for (const [header, algorithm] of [['X-Hub-Signature', 'sha1'], ['X-Hub-Signature-256', 'sha256']]) {
    const sign = `${algorithm}=${crypto.createHmac(algorithm, 'secret').update(body).digest('hex')}`;
    const headers = { 'content-type': 'application/json', 'X-GitHub-Event': 'push', 'X-GitHub-Delivery': '1', [header]: sign };
    const reply = await fetch(`http://127.0.0.1:${receiver.address().port}/callback`, { method: 'POST', headers, body });
    console.log(`${header} ${reply.status}${reply.ok ? '' : ` ${await reply.text()}`}`);
  }
  process.exit(0);
});
JS
seen=$(timeout 60 node probe.cjs)
echo "$seen"
[ "$seen" = 'X-Hub-Signature 200
X-Hub-Signature-256 400 {"error":"No X-Hub-Signature found on request"}' ]
