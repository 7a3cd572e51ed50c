#!/usr/bin/env bash
# npm jsonexport 3.2.0
# Behaviour: an event with a list of two objects becomes two rows, and its members are spread over both: what stands before the list in the first,
#   what stands behind it in the second.
# One would guess: one row for each object of the outermost list, the inner list in a cell of its own, as json2csv writes it.
# Seen: TaskId,Stages.name,ErrCode
#       t1,sent,0
#       t2,sent,
#       ,clicked,410
# Who is hurt: whoever turns a journal into a table to count its rows: each event with a longer list counts several times, and its code stands in
#   a row without a task.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
echo '{"private":true}' > package.json
npm install --silent --ignore-scripts --no-audit --no-fund jsonexport@3.2.0 >/dev/null
cat > probe.cjs <<'JS'
const jsonexport = require('jsonexport');

const events = [
  { TaskId: 't1', Stages: [{ name: 'sent' }], ErrCode: 0 },
  { TaskId: 't2', Stages: [{ name: 'sent' }, { name: 'clicked' }], ErrCode: 410 }
];
jsonexport(events).then(table => console.log(table));
JS
seen=$(timeout 60 node probe.cjs)
echo "$seen"
[ "$seen" = 'TaskId,Stages.name,ErrCode
t1,sent,0
t2,sent,
,clicked,410' ]
