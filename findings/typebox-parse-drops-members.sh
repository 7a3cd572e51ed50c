#!/usr/bin/env bash
# npm @sinclair/typebox 0.34.52
# Behaviour: Value.Parse of an object that Value.Check accepts returns it without the members that the schema does not name.
# One would guess: the same object: additionalProperties is allowed by default, so they are valid.
# Seen: check true
#       parse {"TaskId":"t"}
# Who is hurt: whoever parses events so: DataId, the sender's own key, is gone before it is stored.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --no-audit --no-fund @sinclair/typebox@0.34.52 >/dev/null
cat > probe.mjs <<'JS'
import { Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';

const Event = Type.Object({ TaskId: Type.String() });
const event = { TaskId: 't', DataId: 'd' };
console.log('check', Value.Check(Event, event));
console.log('parse', JSON.stringify(Value.Parse(Event, event)));
JS
seen=$(timeout 60 node probe.mjs 2>/dev/null)
echo "$seen"
[ "$seen" = 'check true
parse {"TaskId":"t"}' ]
