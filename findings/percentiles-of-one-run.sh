#!/usr/bin/env bash
# npm percentile 1.6.0, stats-lite 2.2.0 and simple-statistics 7.12.1
# Behaviour: for the latencies 1, 2, ... 100 ms the three name three different 99th percentiles: nearest rank, halfway to the next value, and
#   interpolated.
# One would guess: 99 from each, on so plain a list.
# Seen: percentile 99, stats-lite 99.5, simple-statistics 99.01
# Who is hurt: whoever sets one threshold (p99 <= 99) for two tools that count by different ones of them: green here, red there, same run.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund percentile@1.6.0 stats-lite@2.2.0 simple-statistics@7.12.1 >/dev/null
cat > probe.cjs <<'JS'
const latencies = Array.from({ length: 100 }, (unused, index) => index + 1);
console.log(`percentile ${require('percentile')(99, latencies)}, ` +
  `stats-lite ${require('stats-lite').percentile(latencies, 0.99)}, ` +
  `simple-statistics ${require('simple-statistics').quantile(latencies, 0.99)}`);
JS
seen=$(timeout 60 node probe.cjs)
echo "$seen"
[ "$seen" = 'percentile 99, stats-lite 99.5, simple-statistics 99.01' ]
