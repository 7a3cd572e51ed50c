#!/usr/bin/env bash
# npm newman 6.2.2
# Behaviour: a field of an iteration data file (CSV) that looks like a number is made one, and sent as JavaScript writes it: leading zeros,
#   ".0" and exponents are gone, and long ids are rounded. Only quotes in the file keep it as it is.
# One would guess: a CSV field is text; {{account}} puts it into the request as it stands in the file.
# Seen: 0012 is sent as 12
#       1.0 is sent as 1
#       1e5 is sent as 100000
#       12345678901234567890 is sent as 12345678901234567000
#       "0012" is sent as 0012
# Who is hurt: whoever plays callbacks to a list of accounts or task ids by newman: other accounts are served than the file names.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund newman@6.2.2 >/dev/null
cat > probe.cjs <<'JS'
const fs = require('node:fs');
const http = require('node:http');
const newman = require('newman');

const written = ['0012', '1.0', '1e5', '12345678901234567890', '"0012"'];
fs.writeFileSync('users.csv', `account\n${written.join('\n')}\n`);
const sent = [];
const receiver = http.createServer((request, reply) => {
  sent.push(new URL(request.url, 'http://receiver').searchParams.get('account'));
  reply.end('{}');
});
receiver.listen(0, '127.0.0.1', () => {
  const url = `http://127.0.0.1:${receiver.address().port}/callback?account={{account}}`;
  const collection = { info: { name: 'c' }, item: [{ name: 'callback', request: { method: 'POST', url } }] };
  newman.run({ collection, iterationData: 'users.csv' }, () => {
    receiver.close();
    written.forEach((field, row) => console.log(`${field} is sent as ${sent[row]}`));
  });
});
JS
seen=$(timeout 60 node probe.cjs)
echo "$seen"
[ "$seen" = '0012 is sent as 12
1.0 is sent as 1
1e5 is sent as 100000
12345678901234567890 is sent as 12345678901234567000
"0012" is sent as 0012' ]
