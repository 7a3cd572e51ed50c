#!/usr/bin/env bash
# npm cloudevents 10.0.0
# Behaviour: HTTP.binary writes text data as it is and calls it application/json, so the body is no JSON; an object is written as JSON.
# One would guess: under application/json the text clicked is written as "clicked", with its quotes.
# Seen: data {"stage":"clicked"}: application/json, body {"stage":"clicked"}, valid JSON
#       data "clicked": application/json, body clicked, not valid JSON
# Who is hurt: whoever sends a plain text in an event: receivers that parse what is declared as JSON answer 400.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund cloudevents@10.0.0 >/dev/null
cat > probe.cjs <<'JS'
const { CloudEvent, HTTP } = require('cloudevents');

const valid = text => {
  try {
    JSON.parse(text);
    return 'valid JSON';
  } catch {
    return 'not valid JSON';
  }
};
for (const data of [{ stage: 'clicked' }, 'clicked']) {
  const { body, headers } = HTTP.binary(new CloudEvent({ type: 'push', source: '/push', data }));
  console.log(`data ${JSON.stringify(data)}: ${headers['content-type'].split(';')[0]}, body ${body}, ${valid(body)}`);
}
JS
seen=$(timeout 60 node probe.cjs)
echo "$seen"
[ "$seen" = 'data {"stage":"clicked"}: application/json, body {"stage":"clicked"}, valid JSON
data "clicked": application/json, body clicked, not valid JSON' ]
