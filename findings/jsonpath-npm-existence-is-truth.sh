#!/usr/bin/env bash
# npm jsonpath 1.3.0 and jsonpath-plus 10.4.0, beside json-p3 2.3.1 and jsonpath-rfc9535 1.3.0
# Behaviour: a filter that asks whether a member is there, [?(@.ErrCode)], leaves out those that are 0, false or an empty text.
# One would guess: all events that have the member, whatever it is; only the one without it is left out, as RFC 9535 says and the other two do.
# Seen: jsonpath         ["u2"]
#       jsonpath-plus    ["u2"]
#       json-p3          ["u1","u2"]
#       jsonpath-rfc9535 ["u1","u2"]
# Who is hurt: whoever counts by it how many events came with a code: each success, which has the code 0, is one that did not report.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
echo '{"private":true}' > package.json
npm install --silent --ignore-scripts --no-audit --no-fund jsonpath@1.3.0 jsonpath-plus@10.4.0 json-p3@2.3.1 jsonpath-rfc9535@1.3.0 >/dev/null
cat > probe.mjs <<'JS'
import jsonpath from 'jsonpath';
import { JSONPath } from 'jsonpath-plus';
import * as p3 from 'json-p3';
import { query } from 'jsonpath-rfc9535';

const batch = { Events: [{ To_Account: 'u1', ErrCode: 0 }, { To_Account: 'u2', ErrCode: 410 }, { To_Account: 'u3' }] };
const path = '$.Events[?(@.ErrCode)].To_Account';
console.log('jsonpath        ', JSON.stringify(jsonpath.query(batch, path)));
console.log('jsonpath-plus   ', JSON.stringify(JSONPath({ path, json: batch })));
console.log('json-p3         ', JSON.stringify(p3.query(path, batch).values()));
console.log('jsonpath-rfc9535', JSON.stringify(query(batch, path)));
JS
seen=$(timeout 60 node probe.mjs)
echo "$seen"
[ "$seen" = 'jsonpath         ["u2"]
jsonpath-plus    ["u2"]
json-p3          ["u1","u2"]
jsonpath-rfc9535 ["u1","u2"]' ]
