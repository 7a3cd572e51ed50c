#!/usr/bin/env bash
# npm json-bigint 1.0.0
# Behaviour: with `useNativeBigInt: true` it refuses valid JSON as soon as a decimal number has more than 15 characters, which every
#   measured number with full precision has.
# One would guess: only whole numbers become BigInt; decimals stay numbers.
# Seen: 0.25 -> number
#       12345678901234567890 -> bigint
#       0.1234567890123456 -> SyntaxError: Cannot convert 0.1234567890123456 to a BigInt
# Who is hurt: whoever took it to keep 64-bit ids of callbacks exact: the first body with a long ratio or latency in it is answered 400.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund json-bigint@1.0.0 >/dev/null
cat > probe.cjs <<'JS'
const exact = require('json-bigint')({ useNativeBigInt: true });

for (const number of ['0.25', '12345678901234567890', '0.1234567890123456']) {
  let told;
  try {
    told = typeof exact.parse(`{"value":${number}}`).value;
  } catch (error) {
    told = `${error.name}: ${error.message}`;
  }
  console.log(`${number} -> ${told}`);
}
JS
seen=$(timeout 60 node probe.cjs)
echo "$seen"
[ "$seen" = '0.25 -> number
12345678901234567890 -> bigint
0.1234567890123456 -> SyntaxError: Cannot convert 0.1234567890123456 to a BigInt' ]
