#!/usr/bin/env bash
# npm json-canonicalize 3.0.1, beside canonicalize 4.0.0
# Behaviour: members of an object that comes from a toJSON method are left in the order in which it gives them; all others are sorted.
# One would guess: sorted like the rest: the order of members is what canonical JSON (RFC 8785) is about, and the other library sorts them.
# Seen: json-canonicalize            {"Body":{"type":"Buffer","data":[120]},"EventDetail":{"Stage":"clicked","Device":"a1"},"Ext":{"a":2,"b":1}}
#       after JSON.stringify, parse   {"Body":{"data":[120],"type":"Buffer"},"EventDetail":{"Device":"a1","Stage":"clicked"},"Ext":{"a":2,"b":1}}
#       canonicalize                  {"Body":{"data":[120],"type":"Buffer"},"EventDetail":{"Device":"a1","Stage":"clicked"},"Ext":{"a":2,"b":1}}
# Who is hurt: whoever signs or hashes a callback that holds a Buffer, or an object of a library with toJSON: the other side sorts what it parses,
#   and the signatures differ.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
echo '{"private":true}' > package.json
npm install --silent --ignore-scripts --no-audit --no-fund json-canonicalize@3.0.1 canonicalize@4.0.0 >/dev/null
cat > probe.mjs <<'JS'
import { canonicalize as jsonCanonicalize } from 'json-canonicalize';
import canonicalize from 'canonicalize';

const event = { Ext: { b: 1, a: 2 }, EventDetail: { toJSON: () => ({ Stage: 'clicked', Device: 'a1' }) }, Body: Buffer.from('x') };
console.log('json-canonicalize           ', jsonCanonicalize(event));
console.log('after JSON.stringify, parse  ', jsonCanonicalize(JSON.parse(JSON.stringify(event))));
console.log('canonicalize                 ', canonicalize(event));
JS
seen=$(timeout 60 node probe.mjs)
echo "$seen"
[ "$seen" = 'json-canonicalize            {"Body":{"type":"Buffer","data":[120]},"EventDetail":{"Stage":"clicked","Device":"a1"},"Ext":{"a":2,"b":1}}
after JSON.stringify, parse   {"Body":{"data":[120],"type":"Buffer"},"EventDetail":{"Device":"a1","Stage":"clicked"},"Ext":{"a":2,"b":1}}
canonicalize                  {"Body":{"data":[120],"type":"Buffer"},"EventDetail":{"Device":"a1","Stage":"clicked"},"Ext":{"a":2,"b":1}}' ]
