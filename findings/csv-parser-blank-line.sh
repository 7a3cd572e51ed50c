#!/usr/bin/env bash
# npm csv-parser 3.2.1
# Behaviour: a blank line between two rows is a row: an object without a single member.
# One would guess: blank lines are skipped, as the same parser does with the one at the end.
# Seen: [{"account":"u1","vendor":"2"},{},{"account":"u2","vendor":"3"}]
# Who is hurt: whoever loads recipients or journals by it: one push goes to the account `undefined`, and counts are one too high.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund csv-parser@3.2.1 >/dev/null
cat > probe.mjs <<'JS'
import { Readable } from 'node:stream';
import csv from 'csv-parser';

const rows = [];
for await (const row of Readable.from(['account,vendor\nu1,2\n\nu2,3\n']).pipe(csv())) rows.push(row);
console.log(JSON.stringify(rows));
JS
seen=$(timeout 60 node probe.mjs)
echo "$seen"
[ "$seen" = '[{"account":"u1","vendor":"2"},{},{"account":"u2","vendor":"3"}]' ]
