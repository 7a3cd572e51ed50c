#!/usr/bin/env bash
# npm jpush-async 4.2.0
# Behaviour: a push without options goes to Apple's sandbox; the same push with nothing but a time to live goes to production.
# One would guess: what isn't given keeps its default, so both go to one of them.
# Seen: no options: apns_production false
#       setOptions(null, 60): apns_production true
# Who is hurt: whoever adds an expiry to a test push: it leaves the sandbox and reaches real users' devices.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund jpush-async@4.2.0 >/dev/null
cat > probe.cjs <<'JS'
const JPush = require('jpush-async/lib/JPush/JPushAsync.js');

const client = JPush.buildClient('0'.repeat(24), '1'.repeat(24));
const push = () => client.push().setPlatform(JPush.ALL).setAudience(JPush.ALL).setNotification('hello');
const production = payload => payload.toJSON().options.apns_production;
console.log(`no options: apns_production ${production(push())}`);
console.log(`setOptions(null, 60): apns_production ${production(push().setOptions(null, 60))}`);
JS
seen=$(timeout 60 node probe.cjs)
echo "$seen"
[ "$seen" = 'no options: apns_production false
setOptions(null, 60): apns_production true' ]
