#!/usr/bin/env bash
# npm jsonschema 1.5.0, beside @cfworker/json-schema 4.1.6
# Behaviour: a schema that calls itself one of 2020-12 is accepted, and its prefixItems, dependentRequired and unevaluatedProperties are passed
#   over.
# One would guess: an error for a version that the library has not, or the rules applied.
# Seen: {"prefixItems":[{"type":"string"}]} [1]: jsonschema true, cfworker false
#       {"dependentRequired":{"ErrCode":["ErrInfo"]}} {"ErrCode":410}: jsonschema true, cfworker false
#       {"properties":{"ErrCode":{}},"unevaluatedProperties":false} {"Code":410}: jsonschema true, cfworker false
#       {"properties":{"ErrCode":{"const":0}}} {"ErrCode":410}: jsonschema false, cfworker false
# Who is hurt: whoever checks replies or events by a schema of today: it passes what the schema forbids, and no test is red.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
echo '{"private":true}' > package.json
npm install --silent --ignore-scripts --no-audit --no-fund jsonschema@1.5.0 @cfworker/json-schema@4.1.6 >/dev/null
cat > probe.mjs <<'JS'
import jsonschema from 'jsonschema';
import { Validator } from '@cfworker/json-schema';

const $schema = 'https://json-schema.org/draft/2020-12/schema';
for (const [rules, value] of [
  [{ prefixItems: [{ type: 'string' }] }, [1]],
  [{ dependentRequired: { ErrCode: ['ErrInfo'] } }, { ErrCode: 410 }],
  [{ properties: { ErrCode: {} }, unevaluatedProperties: false }, { Code: 410 }],
  [{ properties: { ErrCode: { const: 0 } } }, { ErrCode: 410 }]
]) {
  const schema = { $schema, ...rules };
  const valid = new jsonschema.Validator().validate(value, schema).valid;
  console.log(`${JSON.stringify(rules)} ${JSON.stringify(value)}: jsonschema ${valid}, cfworker ${new Validator(schema, '2020-12').validate(value).valid}`);
}
JS
seen=$(timeout 60 node probe.mjs)
echo "$seen"
[ "$seen" = '{"prefixItems":[{"type":"string"}]} [1]: jsonschema true, cfworker false
{"dependentRequired":{"ErrCode":["ErrInfo"]}} {"ErrCode":410}: jsonschema true, cfworker false
{"properties":{"ErrCode":{}},"unevaluatedProperties":false} {"Code":410}: jsonschema true, cfworker false
{"properties":{"ErrCode":{"const":0}}} {"ErrCode":410}: jsonschema false, cfworker false' ]
