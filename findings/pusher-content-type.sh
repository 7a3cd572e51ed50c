#!/usr/bin/env bash
# npm pusher 5.3.4
# Behaviour: a webhook whose signature is right is not valid if its Content-Type names a charset.
# One would guess: application/json; charset=utf-8 is application/json.
# Seen: application/json: valid true
#       application/json; charset=utf-8: valid false
# Who is hurt: whoever sends test deliveries by a client that adds the charset: a 401 that looks like a wrong secret.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund pusher@5.3.4 >/dev/null
cat > probe.cjs <<'JS'
const crypto = require('node:crypto');
const Pusher = require('pusher');

const pusher = new Pusher({ appId: '1', key: 'key', secret: 'secret', cluster: 'mt1' });
const rawBody = '{"time_ms":1795860000000,"events":[]}';
const sign = crypto.createHmac('sha256', 'secret').update(rawBody).digest('hex');
for (const type of ['application/json', 'application/json; charset=utf-8']) {
  const headers = { 'content-type': type, 'x-pusher-key': 'key', 'x-pusher-signature': sign };
  console.log(`${type}: valid ${pusher.webhook({ rawBody, headers }).isValid()}`);
}
JS
seen=$(timeout 60 node probe.cjs)
echo "$seen"
[ "$seen" = 'application/json: valid true
application/json; charset=utf-8: valid false' ]
