#!/usr/bin/env bash
# npm csv-parse 7.0.3
# Behaviour: with `cast: true` every value that starts with 0x becomes the number 0, whatever follows.
# One would guess: it stays text, or becomes the hexadecimal number.
# Seen: [{"account":0,"task":"657bf434_9"},{"account":0,"task":"657bf434_a"}]
# Who is hurt: whoever keeps test users or ids such as 0x1a2b in a CSV file: all of them become one user called 0.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund csv-parse@7.0.3 >/dev/null
cat > probe.mjs <<'JS'
import { parse } from 'csv-parse/sync';

const users = 'account,task\n0x1a2b,657bf434_9\n0xffff,657bf434_a\n';
console.log(JSON.stringify(parse(users, { columns: true, cast: true })));
JS
seen=$(timeout 60 node probe.mjs)
echo "$seen"
[ "$seen" = '[{"account":0,"task":"657bf434_9"},{"account":0,"task":"657bf434_a"}]' ]
