#!/usr/bin/env bash
# npm cloudevents 10.0.0
# Behaviour: an event that comes without the optional `time` gets the moment of parsing as its time.
# One would guess: `time` stays undefined, as the sender said nothing of it.
# Seen: the same delivery, parsed twice: a time each, the same false
# Who is hurt: whoever tells repeats by comparing events, or measures the delay from `time` to arrival: repeats differ, the delay is 0.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund cloudevents@10.0.0 >/dev/null
cat > probe.cjs <<'JS'
const { HTTP } = require('cloudevents');

const headers = { 'ce-specversion': '1.0', 'ce-id': '1', 'ce-source': '/push', 'ce-type': 'clicked', 'content-type': 'application/json' };
const parse = () => HTTP.toEvent({ headers, body: '{"account":"u1"}' });
const first = parse();
setTimeout(() => {
  const second = parse();
  const each = [first, second].every(event => !Number.isNaN(Date.parse(event.time)));
  console.log(`the same delivery, parsed twice: ${each ? 'a time each' : 'no time'}, the same ${first.time === second.time}`);
}, 20);
JS
seen=$(timeout 60 node probe.cjs)
echo "$seen"
[ "$seen" = 'the same delivery, parsed twice: a time each, the same false' ]
