#!/usr/bin/env bash
# npm @asyncapi/modelina 5.10.1
# Behaviour: the Python class that it makes of a schema takes a dictionary, and looks in it for the names that it gave the properties and not
#   for those of the schema: an optional member in other letters is passed over without a word, a required one is a KeyError.
# One would guess: the class takes what the schema describes, as the Java class by the same tool does with its Jackson preset.
# Seen: {"err": 0, "To_Account": "u1"} -> {'_err': 0}
#       {"err": 0, "to_account": "u1"} -> {'_err': 0, '_to_account': 'u1'}
# Who is hurt: whoever makes a receiver's types from an AsyncAPI document of push callbacks: each To_Account and ErrCode is lost.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund @asyncapi/modelina@5.10.1 >/dev/null
cat > make.cjs <<'JS'
const { PythonGenerator } = require('@asyncapi/modelina');

const text = { type: 'string' };
const schema = {
  $schema: 'http://json-schema.org/draft-07/schema#', $id: 'Event', type: 'object', additionalProperties: false,
  properties: { err: { type: 'integer' }, To_Account: text },
};
new PythonGenerator().generate(schema).then(([event]) => console.log(`from typing import *\n${event.result}`));
JS
timeout 60 node make.cjs > model.py
cat > probe.py <<'PY'
import json
from model import Event

for text in '{"err": 0, "To_Account": "u1"}', '{"err": 0, "to_account": "u1"}':
    print(text, '->', vars(Event(json.loads(text))))
PY
seen=$(PYTHONDONTWRITEBYTECODE=1 timeout 60 python3 probe.py)
echo "$seen"
[ "$seen" = "{\"err\": 0, \"To_Account\": \"u1\"} -> {'_err': 0}
{\"err\": 0, \"to_account\": \"u1\"} -> {'_err': 0, '_to_account': 'u1'}" ]
