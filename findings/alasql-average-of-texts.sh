#!/usr/bin/env bash
# npm alasql 4.19.1
# Behaviour: over numbers that are texts, AVG strings them together and divides the result, SUM gives nothing for three of them and the text
#   itself for one, and MAX and AVG give nothing for words; COUNT is right. No error is raised.
# One would guess: the average of the numbers, as 410 / 100 and comparisons take texts for numbers there, or an error; and the last text by
#   MAX, as SQL does.
# Seen: ["410","0","410"] {"average":1366803.3333333333,"count":3}
#       ["410"] {"sum":"410","average":"410","count":1}
#       ["u1","u2"] {"count":2}
#       [410,0,410] {"sum":820,"average":273.3333333333333,"most":410,"count":3}
# Who is hurt: whoever reads a journal of callbacks or a load report from CSV into it: each value is a text there.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
echo '{"private":true}' > package.json
npm install --silent --no-audit --no-fund alasql@4.19.1 >/dev/null
cat > probe.js <<'JS'
const alasql = require('alasql');
for (const codes of [['410', '0', '410'], ['410'], ['u1', 'u2'], [410, 0, 410]]) {
  const query = 'SELECT SUM(code) [sum], AVG(code) average, MAX(code) most, COUNT(code) [count] FROM ?';
  console.log(JSON.stringify(codes), JSON.stringify(alasql(query, [codes.map(code => ({ code }))])[0]));
}
JS
seen=$(node probe.js)
echo "$seen"
[ "$seen" = '["410","0","410"] {"average":1366803.3333333333,"count":3}
["410"] {"sum":"410","average":"410","count":1}
["u1","u2"] {"count":2}
[410,0,410] {"sum":820,"average":273.3333333333333,"most":410,"count":3}' ]
