#!/usr/bin/env bash
# npm parse-duration 2.1.9
# Behaviour: a number without a unit means milliseconds alone, but behind another part it takes the next smaller unit of that part.
# One would guess: without a unit it is milliseconds, wherever it stands.
# Seen: "30" is 30 ms
#       "1m30" is 90000 ms
#       "1h 30" is 5400000 ms
# Who is hurt: whoever writes timeouts and retry windows by it: the same 30 is milliseconds, seconds or minutes by what stands before it.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund parse-duration@2.1.9 >/dev/null
cat > probe.mjs <<'JS'
import parse from 'parse-duration';

for (const written of ['30', '1m30', '1h 30']) console.log(`"${written}" is ${parse(written)} ms`);
JS
seen=$(timeout 60 node probe.mjs)
echo "$seen"
[ "$seen" = '"30" is 30 ms
"1m30" is 90000 ms
"1h 30" is 5400000 ms' ]
