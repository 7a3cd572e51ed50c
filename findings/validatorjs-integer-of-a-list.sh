#!/usr/bin/env bash
# npm validatorjs 3.22.1
# Behaviour: the rule integer passes a list of one number and a text of digits, and leaves them as they are; in:0,1 passes false and an empty
#   text.
# One would guess: a list is refused, and a text either refused or made a number.
# Seen: 410: required|integer true, in:0,1 false
#       0: required|integer true, in:0,1 true
#       "410": required|integer true, in:0,1 false
#       [410]: required|integer true, in:0,1 false
#       false: required|integer false, in:0,1 true
#       "": required|integer false, in:0,1 true
#       "x": required|integer false, in:0,1 false
#       {}: required|integer false, in:0,1 false
# Who is hurt: whoever checks callbacks by it and adds or compares what was checked: ErrCode "410" + 1 is 4101, and false is one of 0 and 1.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
echo '{"private":true}' > package.json
npm install --silent --ignore-scripts --no-audit --no-fund validatorjs@3.22.1 >/dev/null
cat > probe.cjs <<'JS'
const Validator = require('validatorjs');

const passes = (value, rules) => new Validator({ ErrCode: value }, { ErrCode: rules }).passes();
for (const value of [410, 0, '410', [410], false, '', 'x', {}]) {
  console.log(`${JSON.stringify(value)}: required|integer ${passes(value, 'required|integer')}, in:0,1 ${passes(value, 'in:0,1')}`);
}
JS
seen=$(timeout 60 node probe.cjs)
echo "$seen"
[ "$seen" = '410: required|integer true, in:0,1 false
0: required|integer true, in:0,1 true
"410": required|integer true, in:0,1 false
[410]: required|integer true, in:0,1 false
false: required|integer false, in:0,1 true
"": required|integer false, in:0,1 true
"x": required|integer false, in:0,1 false
{}: required|integer false, in:0,1 false' ]
