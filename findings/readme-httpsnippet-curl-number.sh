#!/usr/bin/env bash
# npm @readme/httpsnippet 11.1.0
# Behaviour: the curl command it makes of a request has other numbers than the request, as it parses the JSON and writes it anew; the raw HTTP
#   it makes has them as they are.
# One would guess: curl's body is the text of postData, as in the HTTP snippet, and as its sister @hoppscotch/httpsnippet gives.
# Seen: request 12345678901234567890, 1.0
#       curl    12345678901234567000, 1
#       HTTP    12345678901234567890, 1.0
# Who is hurt: whoever copies a recorded callback as curl to repeat it: an id of 20 digits is another one, and 1.0 is 1.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund @readme/httpsnippet@11.1.0 >/dev/null
cat > probe.mjs <<'JS'
import { HTTPSnippet } from '@readme/httpsnippet';

const text = '{"id":12345678901234567890,"lag":1.0}';
const snippet = new HTTPSnippet({
  method: 'POST',
  url: 'http://127.0.0.1/callback',
  headers: [{ name: 'content-type', value: 'application/json' }],
  postData: { mimeType: 'application/json', text },
});
const numbers = of => [...String(of).matchAll(/"(?:id|lag)": ?([0-9.]+)/g)].map(([, number]) => number).join(', ');
console.log(`request ${numbers(text)}`);
console.log(`curl    ${numbers(await snippet.convert('shell', 'curl'))}`);
console.log(`HTTP    ${numbers(await snippet.convert('http', 'http1.1'))}`);
JS
seen=$(timeout 60 node probe.mjs)
echo "$seen"
[ "$seen" = 'request 12345678901234567890, 1.0
curl    12345678901234567000, 1
HTTP    12345678901234567890, 1.0' ]
