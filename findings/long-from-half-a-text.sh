#!/usr/bin/env bash
# npm long 5.3.2 (the 64-bit numbers of protobufjs and others)
# Behaviour: fromString makes a number of texts that are none, out of what it can read of them, and lets a number beyond 64 bits come round at the
#   other end.
# One would guess: an error, as BigInt raises it for the texts that are no whole number, and as fromString itself does for an empty one.
# Seen: '144115210000000001' -> Long 144115210000000001, BigInt 144115210000000001
#       '1.669872111476e12' -> Long 1001114762, BigInt refused
#       '12abc' -> Long 12, BigInt refused
#       '0x1A' -> Long 0, BigInt 26
#       '1.9' -> Long 1, BigInt refused
#       '18446744073709551617' -> Long 1, BigInt 18446744073709551617
#       '' -> Long refused, BigInt 0
# Who is hurt: whoever reads ids and times from texts by it: a time with an exponent is another time, and an id that is too large is that of
#   somebody else.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
echo '{"private":true}' > package.json
npm install --silent --ignore-scripts --no-audit --no-fund long@5.3.2 >/dev/null
cat > probe.cjs <<'JS'
const Long = require('long');

const attempt = read => {
  try {
    return String(read());
  } catch {
    return 'refused';
  }
};
for (const text of ['144115210000000001', '1.669872111476e12', '12abc', '0x1A', '1.9', '18446744073709551617', '']) {
  console.log(`'${text}' -> Long ${attempt(() => Long.fromString(text))}, BigInt ${attempt(() => BigInt(text))}`);
}
JS
seen=$(timeout 60 node probe.cjs)
echo "$seen"
[ "$seen" = ''\''144115210000000001'\'' -> Long 144115210000000001, BigInt 144115210000000001
'\''1.669872111476e12'\'' -> Long 1001114762, BigInt refused
'\''12abc'\'' -> Long 12, BigInt refused
'\''0x1A'\'' -> Long 0, BigInt 26
'\''1.9'\'' -> Long 1, BigInt refused
'\''18446744073709551617'\'' -> Long 1, BigInt 18446744073709551617
'\'''\'' -> Long refused, BigInt 0' ]
