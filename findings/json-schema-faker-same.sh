#!/usr/bin/env bash
# npm json-schema-faker 0.6.3
# Behaviour: without a seed every call of `generate` returns the same value, in one process and in the next.
# One would guess: each call draws anew (as 0.5 did), and only a seed makes it repeat.
# Seen: 100 calls, 1 value; the next process: the same
# Who is hurt: whoever makes test callbacks from a schema by it: a thousand callbacks are one and the same, and a receiver that drops
#   duplicates stores a single one.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund json-schema-faker@0.6.3 >/dev/null
cat > probe.mjs <<'JS'
import { generate } from 'json-schema-faker';

const schema = {
  type: 'object',
  properties: { TaskId: { type: 'string', minLength: 20 }, EventTime: { type: 'integer', minimum: 1 } },
  required: ['TaskId', 'EventTime'],
};
const values = new Set();
for (let call = 0; call < 100; call++) values.add(JSON.stringify(await generate(schema)));
console.log([...values].join('\n'));
JS
first=$(timeout 60 node probe.mjs)
second=$(timeout 60 node probe.mjs)
echo "100 calls, $(wc -l <<<"$first") value; the next process: $([ "$first" = "$second" ] && echo the same || echo another)"
[ "$(wc -l <<<"$first")" = 1 ] && [ "$first" = "$second" ]
