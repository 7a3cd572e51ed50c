#!/usr/bin/env bash
# Debian 12: python3-fastjsonschema 2.16.3-2, beside python3-jsonschema 4.10.3-1
# Behaviour: const and enum hold false and 0, and true and 1, for the same value; type tells them apart.
# One would guess: false is refused where 0 is due, as it is by the other validator and as JSON has it.
# Seen: {"const": 0} false fastjsonschema accepted, jsonschema refused
#       {"enum": [0, 1]} true fastjsonschema accepted, jsonschema refused
#       {"const": {"ErrorCode": 0}} {"ErrorCode": false} fastjsonschema accepted, jsonschema refused
#       {"type": "integer"} false fastjsonschema refused, jsonschema refused
#       {"const": 0} 1 fastjsonschema refused, jsonschema refused
# Who is hurt: whoever asserts {"const": 0} on the ErrorCode of a reply: a receiver that answers false passes, and real senders may not take it.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download python3-fastjsonschema python3-jsonschema python3-attr python3-pyrsistent >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" root; done
export PYTHONPATH="$dir/root/usr/lib/python3/dist-packages" PYTHONDONTWRITEBYTECODE=1
cat > probe.py <<'PY'
import json

import fastjsonschema
import jsonschema


def accepts(check):
    try:
        check()
        return "accepted"
    except (fastjsonschema.JsonSchemaException, jsonschema.ValidationError):
        return "refused"


for rules, value in (({"const": 0}, False), ({"enum": [0, 1]}, True), ({"const": {"ErrorCode": 0}}, {"ErrorCode": False}), ({"type": "integer"}, False),
                     ({"const": 0}, 1)):
    schema = {"$schema": "http://json-schema.org/draft-07/schema#", **rules}
    print(json.dumps(rules), json.dumps(value), "fastjsonschema", accepts(lambda: fastjsonschema.compile(schema)(value)) + ",", "jsonschema",
          accepts(lambda: jsonschema.validate(value, schema)))
PY
seen=$(timeout 60 /usr/bin/python3 -W ignore probe.py)
echo "$seen"
[ "$seen" = '{"const": 0} false fastjsonschema accepted, jsonschema refused
{"enum": [0, 1]} true fastjsonschema accepted, jsonschema refused
{"const": {"ErrorCode": 0}} {"ErrorCode": false} fastjsonschema accepted, jsonschema refused
{"type": "integer"} false fastjsonschema refused, jsonschema refused
{"const": 0} 1 fastjsonschema refused, jsonschema refused' ]
