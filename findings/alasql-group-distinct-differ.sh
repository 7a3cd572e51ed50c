#!/usr/bin/env bash
# npm alasql 4.19.1
# Behaviour: the number 410 and the text "410" are one group for GROUP BY and one value for DISTINCT and JOIN, and two for WHERE. GROUP BY
#   shows the first of them, DISTINCT the last.
# One would guess: what WHERE tells apart is told apart everywhere.
# Seen: WHERE code = 410: [{"code":410}]
#       GROUP BY: [{"code":410,"n":2}]
#       DISTINCT: [{"code":"410"}]
# Who is hurt: whoever counts events by code or account where some came from CSV: the counts of the groups and of the filters do not agree.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
echo '{"private":true}' > package.json
npm install --silent --no-audit --no-fund alasql@4.19.1 >/dev/null
cat > probe.js <<'JS'
const alasql = require('alasql');
const events = () => [[{ code: 410 }, { code: '410' }]];
console.log('WHERE code = 410:', JSON.stringify(alasql('SELECT * FROM ? WHERE code = 410', events())));
console.log('GROUP BY:', JSON.stringify(alasql('SELECT code, COUNT(*) n FROM ? GROUP BY code', events())));
console.log('DISTINCT:', JSON.stringify(alasql('SELECT DISTINCT code FROM ?', events())));
JS
seen=$(node probe.js)
echo "$seen"
[ "$seen" = 'WHERE code = 410: [{"code":410}]
GROUP BY: [{"code":410,"n":2}]
DISTINCT: [{"code":"410"}]' ]
