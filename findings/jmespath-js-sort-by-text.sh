#!/usr/bin/env bash
# npm jmespath 0.16.0 and @metrichor/jmespath 0.3.1
# Behaviour: sort puts numbers in the order of their texts, while sort_by, max and min take them as numbers.
# One would guess: numbers in the order of their values, as the specification shows it and as sort_by has it.
# Seen: jmespath: sort(@) [1000,20,9], sort_by(@, &ms)[].ms [9,20,1000], max(@) 1000
#       @metrichor/jmespath: sort(@) [1000,20,9], sort_by(@, &ms)[].ms [9,20,1000], max(@) 1000
# Who is hurt: whoever sorts latencies, times or codes by it and takes the first or the last: 1000 ms comes before 9 ms.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
echo '{"private":true}' > package.json
npm install --silent --ignore-scripts --no-audit --no-fund jmespath@0.16.0 @metrichor/jmespath@0.3.1 >/dev/null
cat > probe.cjs <<'JS'
const latencies = [9, 1000, 20];
for (const name of ['jmespath', '@metrichor/jmespath']) {
  const { search } = require(name);
  const ask = (expression, data) => `${expression} ${JSON.stringify(search(data, expression))}`;
  console.log(`${name}: ${ask('sort(@)', latencies)}, ${ask('sort_by(@, &ms)[].ms', latencies.map(ms => ({ ms })))}, ${ask('max(@)', latencies)}`);
}
JS
seen=$(timeout 60 node probe.cjs)
echo "$seen"
[ "$seen" = 'jmespath: sort(@) [1000,20,9], sort_by(@, &ms)[].ms [9,20,1000], max(@) 1000
@metrichor/jmespath: sort(@) [1000,20,9], sort_by(@, &ms)[].ms [9,20,1000], max(@) 1000' ]
