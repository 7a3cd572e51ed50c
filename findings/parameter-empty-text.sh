#!/usr/bin/env bash
# npm parameter 3.7.0 (the validator behind egg-validate), beside superstruct 2.0.2 and fastest-validator 1.19.1
# Behaviour: the rule string refuses an empty text, as if the member were not there; string? takes both.
# One would guess: an empty text is a text; only a missing one is refused.
# Seen: {"ErrInfo":"expired"}: string accepted, string? accepted, superstruct accepted, fastest-validator accepted
#       {"ErrInfo":""}: string should not be empty, string? accepted, superstruct accepted, fastest-validator accepted
#       {}: string required, string? accepted, superstruct refused, fastest-validator refused
# Who is hurt: whoever checks callbacks in Egg by { ErrInfo: 'string' }: each successful event, whose ErrInfo is empty, is refused with 422, and
#   only the failures are stored.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
echo '{"private":true}' > package.json
npm install --silent --ignore-scripts --no-audit --no-fund parameter@3.7.0 superstruct@2.0.2 fastest-validator@1.19.1 >/dev/null
cat > probe.cjs <<'JS'
const Parameter = require('parameter');
const { is, object, string } = require('superstruct');
const Validator = require('fastest-validator');

for (const event of [{ ErrInfo: 'expired' }, { ErrInfo: '' }, {}]) {
  const problems = new Parameter().validate({ ErrInfo: 'string' }, event);
  const optional = new Parameter().validate({ ErrInfo: 'string?' }, event);
  console.log(
    `${JSON.stringify(event)}: string ${problems ? problems[0].message : 'accepted'}, string? ${optional ? optional[0].message : 'accepted'},`,
    `superstruct ${is(event, object({ ErrInfo: string() })) ? 'accepted' : 'refused'},`,
    `fastest-validator ${new Validator().compile({ ErrInfo: 'string' })(event) === true ? 'accepted' : 'refused'}`
  );
}
JS
seen=$(timeout 60 node probe.cjs)
echo "$seen"
[ "$seen" = '{"ErrInfo":"expired"}: string accepted, string? accepted, superstruct accepted, fastest-validator accepted
{"ErrInfo":""}: string should not be empty, string? accepted, superstruct accepted, fastest-validator accepted
{}: string required, string? accepted, superstruct refused, fastest-validator refused' ]
