#!/usr/bin/env bash
# npm @exodus/schemasafe 1.3.0
# Behaviour: `validator` and `parser` take one schema in different modes: what validates an object is refused as a schema for parsing text.
# One would guess: both compile what either compiles.
# Seen: validator true
#       parser refuses the schema: [requireSchema] $schema is required at #
# Who is hurt: whoever changes a receiver from validating the framework's body to parsing the raw one (as a signature over the body asks for).
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund @exodus/schemasafe@1.3.0 >/dev/null
cat > probe.cjs <<'JS'
const { parser, validator } = require('@exodus/schemasafe');

const schema = { type: 'object', properties: { ErrorCode: { type: 'integer' } } };
console.log(`validator ${validator(schema)({ ErrorCode: 0 })}`);
try {
  console.log(`parser ${parser(schema)('{"ErrorCode":0}').valid}`);
} catch (error) {
  console.log(`parser refuses the schema: ${error.message}`);
}
JS
seen=$(timeout 60 node probe.cjs)
echo "$seen"
[ "$seen" = 'validator true
parser refuses the schema: [requireSchema] $schema is required at #' ]
