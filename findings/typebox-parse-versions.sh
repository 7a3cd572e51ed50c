#!/usr/bin/env bash
# npm @sinclair/typebox 0.34.52 and its successor typebox 1.4.3
# Behaviour: Value.Parse of 0.34 mends what it is given (text to number, 1.5 to 1, unknown members dropped, defaults filled in); that of 1.x
#   refuses or keeps the very same values.
# One would guess: Parse refuses what the schema refuses and else returns the value, defaults filled in, in both.
# Seen: {"ErrCode":"410"} 0.34 {"ErrCode":410,"ErrInfo":""}, 1.x refused
#       {"ErrCode":1.5} 0.34 {"ErrCode":1,"ErrInfo":""}, 1.x refused
#       {"ErrCode":0,"DataId":"d"} 0.34 {"ErrCode":0,"ErrInfo":""}, 1.x {"ErrCode":0,"DataId":"d"}
# Who is hurt: whoever binds callbacks by it: on 0.34 members are lost and codes altered in silence, and the step to 1.x answers 400 to them.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund @sinclair/typebox@0.34.52 typebox@1.4.3 >/dev/null
cat > probe.mjs <<'JS'
import * as old from '@sinclair/typebox';
import { Value as OldValue } from '@sinclair/typebox/value';
import * as next from 'typebox';
import * as nextValue from 'typebox/value';

const parser = (Type, Value) => {
  const Event = Type.Object({ ErrCode: Type.Integer(), ErrInfo: Type.Optional(Type.String({ default: '' })) });
  return value => {
    try {
      return JSON.stringify(Value.Parse(Event, structuredClone(value)));
    } catch {
      return 'refused';
    }
  };
};
const [before, after] = [parser(old.Type, OldValue), parser(next.Type ?? next, nextValue.Value ?? nextValue.default)];
for (const value of [{ ErrCode: '410' }, { ErrCode: 1.5 }, { ErrCode: 0, DataId: 'd' }]) {
  console.log(`${JSON.stringify(value)} 0.34 ${before(value)}, 1.x ${after(value)}`);
}
JS
seen=$(timeout 60 node probe.mjs)
echo "$seen"
[ "$seen" = '{"ErrCode":"410"} 0.34 {"ErrCode":410,"ErrInfo":""}, 1.x refused
{"ErrCode":1.5} 0.34 {"ErrCode":1,"ErrInfo":""}, 1.x refused
{"ErrCode":0,"DataId":"d"} 0.34 {"ErrCode":0,"ErrInfo":""}, 1.x {"ErrCode":0,"DataId":"d"}' ]
