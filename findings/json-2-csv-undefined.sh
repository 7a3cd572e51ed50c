#!/usr/bin/env bash
# npm json-2-csv 5.6.0
# Behaviour: where a row lacks a member that another row has, it writes the word undefined, and null for null; empty cells are kept for empty
#   texts.
# One would guess: an empty cell, as in CSV there is nothing else for what isn't there.
# Seen: task,dataId
#       t1,undefined
#       t2,order-17
#       t3,null
#       t4,
# Who is hurt: whoever turns a journal into a table: the optional DataId of most events is the text undefined, which counts as one data id.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund json-2-csv@5.6.0 >/dev/null
cat > probe.mjs <<'JS'
import { json2csv } from 'json-2-csv';

console.log(json2csv([{ task: 't1' }, { task: 't2', dataId: 'order-17' }, { task: 't3', dataId: null }, { task: 't4', dataId: '' }]));
JS
seen=$(timeout 60 node probe.mjs)
echo "$seen"
[ "$seen" = 'task,dataId
t1,undefined
t2,order-17
t3,null
t4,' ]
