#!/usr/bin/env bash
# npm runtypes 7.0.5
# Behaviour: `check` and `parse` accept the same object, but only `check` returns it; what `parse` returns has lost every member that the type
#   doesn't name, at every depth.
# One would guess: an object with more members passes, and comes back as it was, from both.
# Seen: check {"Events":[{"ErrCode":0,"DataId":"order-17"}]}
#       parse {"Events":[{"ErrCode":0}]}
# Who is hurt: whoever validates callbacks by `parse` and stores the result: members that Tencent adds later are acknowledged and lost.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund runtypes@7.0.5 >/dev/null
cat > probe.mjs <<'JS'
import * as rt from 'runtypes';

const Callback = rt.Object({ Events: rt.Array(rt.Object({ ErrCode: rt.Number })) });
const body = { Events: [{ ErrCode: 0, DataId: 'order-17' }] };
console.log(`check ${JSON.stringify(Callback.check(body))}`);
console.log(`parse ${JSON.stringify(Callback.parse(body))}`);
JS
seen=$(timeout 60 node probe.mjs)
echo "$seen"
[ "$seen" = 'check {"Events":[{"ErrCode":0,"DataId":"order-17"}]}
parse {"Events":[{"ErrCode":0}]}' ]
