#!/usr/bin/env bash
# npm to-json-schema 0.2.5
# Behaviour: from a sample whose array holds objects with different members it infers `items: {type: object}` and nothing inside; with equal
#   members it infers each of them.
# One would guess: the members of all elements, put together.
# Seen: same members {"type":"object","properties":{"ErrCode":{"type":"integer"}}}
#       one more member {"type":"object"}
# Who is hurt: whoever makes a contract from a recorded batch: as soon as one event has a member more, no event is checked at all.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund to-json-schema@0.2.5 >/dev/null
cat > probe.cjs <<'JS'
const infer = require('to-json-schema');

const items = events => JSON.stringify(infer({ Events: events }).properties.Events.items);
console.log(`same members ${items([{ ErrCode: 0 }, { ErrCode: 410 }])}`);
console.log(`one more member ${items([{ ErrCode: 0 }, { ErrCode: 410, DataId: 'order-17' }])}`);
JS
seen=$(timeout 60 node probe.cjs)
echo "$seen"
[ "$seen" = 'same members {"type":"object","properties":{"ErrCode":{"type":"integer"}}}
one more member {"type":"object"}' ]
