#!/usr/bin/env bash
# npm @vinejs/vine 4.4.0 (the validator of AdonisJS)
# Behaviour: the rule number makes 0 of an empty text, 1 of true and 26 of 0x1A.
# One would guess: refused: it is known to take texts of digits, as forms send them, but an empty one is no number.
# Seen: 410 -> 410
#       "410" -> 410
#       "" -> 0
#       true -> 1
#       "0x1A" -> 26
#       "x" -> refused
#       null -> refused
# Who is hurt: whoever checks callbacks by it: an event whose ErrCode is an empty text is stored with the code 0, which is success.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
echo '{"private":true}' > package.json
npm install --silent --ignore-scripts --no-audit --no-fund @vinejs/vine@4.4.0 >/dev/null
cat > probe.mjs <<'JS'
import vine from '@vinejs/vine';

const check = vine.compile(vine.object({ ErrCode: vine.number().withoutDecimals() }));
for (const ErrCode of [410, '410', '', true, '0x1A', 'x', null]) {
  const read = await check.validate({ ErrCode }).then(event => event.ErrCode, () => 'refused');
  console.log(`${JSON.stringify(ErrCode)} -> ${read}`);
}
JS
seen=$(timeout 60 node probe.mjs)
echo "$seen"
[ "$seen" = '410 -> 410
"410" -> 410
"" -> 0
true -> 1
"0x1A" -> 26
"x" -> refused
null -> refused' ]
