#!/usr/bin/env bash
# npm protobufjs 8.8.1
# Behaviour: verify finds nothing wrong with a number that an int32 cannot hold; what is encoded is another number. A negative number for an
#   unsigned field passes, too.
# One would guess: verify says that the value is out of range: it is there to be called before encoding, and it tells 1.5 and texts.
# Seen: ErrCode 410: verify null, read 410
#       ErrCode 1.5: verify ErrCode: integer expected, read not sent
#       ErrCode 80300007000: verify null, read -1304371624
#       ErrCode 4294967296: verify null, read 0
#       Vendor -1: verify null, read 4294967295
# Who is hurt: whoever hands vendors' error codes on in protobuf: code 80300007000 is verified, sent, and read as a code that no vendor has;
#   4294967296 is read as success.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
echo '{"private":true}' > package.json
npm install --silent --ignore-scripts --no-audit --no-fund protobufjs@8.8.1 >/dev/null
cat > probe.cjs <<'JS'
const { parse } = require('protobufjs');

const Event = parse('syntax = "proto3"; message Event { int32 ErrCode = 1; uint32 Vendor = 2; }').root.lookupType('Event');
for (const event of [{ ErrCode: 410 }, { ErrCode: 1.5 }, { ErrCode: 80300007000 }, { ErrCode: 4294967296 }, { Vendor: -1 }]) {
  const problem = Event.verify(event);
  const read = problem ? 'not sent' : Event.toObject(Event.decode(Event.encode(event).finish()), { defaults: true });
  const name = Object.keys(event)[0];
  console.log(`${name} ${event[name]}: verify ${problem ?? 'null'}, read ${problem ? read : read[name]}`);
}
JS
seen=$(timeout 60 node probe.cjs)
echo "$seen"
[ "$seen" = 'ErrCode 410: verify null, read 410
ErrCode 1.5: verify ErrCode: integer expected, read not sent
ErrCode 80300007000: verify null, read -1304371624
ErrCode 4294967296: verify null, read 0
Vendor -1: verify null, read 4294967295' ]
