#!/usr/bin/env bash
# npm hdr-histogram-js 3.0.1
# Behaviour: the largest value is exact only as long as the histogram stays in the process that recorded it. Encoded and decoded again (the
#   way to merge shards or keep a run), the same histogram has another maximum, and a fraction in it is gone.
# One would guess: a decoded histogram equals the one that was encoded, max included.
# Seen: recorded 70000, max 70000, after encode and decode 70015
#       recorded 1.7, max 1.7, after encode and decode 1
# Who is hurt: whoever compares the max of a merged load report with that of a single run, or asserts that a stored report reads back equal.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund hdr-histogram-js@3.0.1 >/dev/null
cat > probe.mjs <<'JS'
import * as hdr from 'hdr-histogram-js';

for (const value of [70000, 1.7]) {
  const histogram = hdr.build();
  histogram.recordValue(value);
  const again = hdr.decodeFromCompressedBase64(hdr.encodeIntoCompressedBase64(histogram));
  console.log(`recorded ${value}, max ${histogram.maxValue}, after encode and decode ${again.maxValue}`);
}
JS
seen=$(timeout 60 node probe.mjs)
echo "$seen"
[ "$seen" = 'recorded 70000, max 70000, after encode and decode 70015
recorded 1.7, max 1.7, after encode and decode 1' ]
