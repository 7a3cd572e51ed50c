#!/usr/bin/env bash
# npm objects-to-csv 1.3.6
# Behaviour: the columns are the members of the first object; what only later ones have is left out, without an error.
# One would guess: a column for each member that any of the objects has.
# Seen: [{"task":"t1"},{"task":"t2","dataId":"order-17"}]: "task\nt1\nt2\n"
#       [{"task":"t2","dataId":"order-17"},{"task":"t1"}]: "task,dataId\nt2,order-17\nt1,\n"
# Who is hurt: whoever turns a journal of events into a table: if the first event has no DataId, none has one.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund objects-to-csv@1.3.6 >/dev/null
cat > probe.cjs <<'JS'
const ObjectsToCsv = require('objects-to-csv');

const without = { task: 't1' };
const withOne = { task: 't2', dataId: 'order-17' };
(async () => {
  for (const rows of [[without, withOne], [withOne, without]]) {
    console.log(`${JSON.stringify(rows)}: ${JSON.stringify(await new ObjectsToCsv(rows).toString())}`);
  }
})();
JS
seen=$(timeout 60 node probe.cjs)
echo "$seen"
[ "$seen" = '[{"task":"t1"},{"task":"t2","dataId":"order-17"}]: "task\nt1\nt2\n"
[{"task":"t2","dataId":"order-17"},{"task":"t1"}]: "task,dataId\nt2,order-17\nt1,\n"' ]
