#!/usr/bin/env bash
# npm filtrex 3.1.0
# Behaviour: a filter does not throw where a member is missing or a text meets a number, it returns the error object, which is true in a
#   condition: the event passes the filter.
# One would guess: an exception, or false.
# Seen: {"code":410} passes (true)
#       {"code":0} is left out (false)
#       {"code":"0"} passes (UnexpectedTypeError)
#       {} passes (UnknownPropertyError)
# Who is hurt: whoever filters events of callbacks by a rule a person writes: an event without ErrorCode counts as one that failed.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
echo '{"private":true}' > package.json
npm install --silent --no-audit --no-fund filtrex@3.1.0 >/dev/null
cat > probe.mjs <<'JS'
import { compileExpression } from 'filtrex';
const failed = compileExpression('code > 0');
for (const event of [{ code: 410 }, { code: 0 }, { code: '0' }, {}]) {
  const result = failed(event);
  console.log(JSON.stringify(event), result ? 'passes' : 'is left out', `(${result instanceof Error ? result.constructor.name : result})`);
}
JS
seen=$(node probe.mjs 2>&1)
echo "$seen"
[ "$seen" = '{"code":410} passes (true)
{"code":0} is left out (false)
{"code":"0"} passes (UnexpectedTypeError)
{} passes (UnknownPropertyError)' ]
