#!/usr/bin/env bash
# npm @sinclair/typebox 0.34.52 and its successor typebox 1.4.3
# Behaviour: Value.Parse of 0.34 mends what it is given (text to number, 1.5 to 1) and fills in defaults; that of 1.x refuses the same values,
#   and fills in nothing.
# One would guess: what the schema refuses is refused, and defaults are filled in, by both.
# Seen: {"ErrCode":"410"} 0.34 {"ErrCode":410,"ErrInfo":""}, 1.x refused
#       {"ErrCode":1.5} 0.34 {"ErrCode":1,"ErrInfo":""}, 1.x refused
#       {"ErrCode":0} 0.34 {"ErrCode":0,"ErrInfo":""}, 1.x {"ErrCode":0}
# Who is hurt: whoever binds callbacks by it: 0.34 alters codes in silence, and with the step to 1.x the same events are answered 400, or lack
#   the member that the code behind relies on.
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
for (const value of [{ ErrCode: '410' }, { ErrCode: 1.5 }, { ErrCode: 0 }]) {
  console.log(`${JSON.stringify(value)} 0.34 ${before(value)}, 1.x ${after(value)}`);
}
JS
seen=$(timeout 60 node probe.mjs)
echo "$seen"
[ "$seen" = '{"ErrCode":"410"} 0.34 {"ErrCode":410,"ErrInfo":""}, 1.x refused
{"ErrCode":1.5} 0.34 {"ErrCode":1,"ErrInfo":""}, 1.x refused
{"ErrCode":0} 0.34 {"ErrCode":0,"ErrInfo":""}, 1.x {"ErrCode":0}' ]
