#!/usr/bin/env bash
# npm ajv 8.20.0 with ajv-formats 3.0.1, beside @cfworker/json-schema 4.1.6
# Behaviour: format date-time takes an offset without a colon, which RFC 3339 has not; another validator refuses it under the same schema.
# One would guess: +0800 is refused by both, as the format is that of RFC 3339.
# Seen: 2026-01-01T00:00:00+08:00 ajv true, cfworker true
#       2026-01-01T00:00:00+0800 ajv true, cfworker false
# Who is hurt: whoever checks what is sent by ajv: times as many formatters write them ("Z" in Java's patterns) pass, and are refused elsewhere.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund ajv@8.20.0 ajv-formats@3.0.1 @cfworker/json-schema@4.1.6 >/dev/null
cat > probe.mjs <<'JS'
import { Validator } from '@cfworker/json-schema';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';

const schema = { type: 'string', format: 'date-time' };
const ajv = new Ajv();
addFormats(ajv);
const other = new Validator(schema);
for (const time of ['2026-01-01T00:00:00+08:00', '2026-01-01T00:00:00+0800']) {
  console.log(`${time} ajv ${ajv.validate(schema, time)}, cfworker ${other.validate(time).valid}`);
}
JS
seen=$(timeout 60 node probe.mjs)
echo "$seen"
[ "$seen" = '2026-01-01T00:00:00+08:00 ajv true, cfworker true
2026-01-01T00:00:00+0800 ajv true, cfworker false' ]
