#!/usr/bin/env bash
# npm node-object-hash 3.1.1
# Behaviour: texts are joined by commas as they are, so a text with a comma in it has the hash of two: one account called "u1,u2" and the
#   accounts u1 and u2 are the same, and so are a member and the text that looks like one.
# One would guess: different hashes: on purpose only 1 and "1" and the like are the same.
# Seen: {"To_Account":["u1","u2"]} and {"To_Account":["u1,u2"]}: the same hash
#       {"From":"u1","Text":"yes"} and {"From":"u1,Text:yes"}: the same hash
#       {"To_Account":["u1","u2"]} and {"To_Account":["u1","u3"]}: different hashes
# Who is hurt: whoever takes the hash of a callback as the key of an idempotent receiver: a message whose text holds a comma counts as a
#   repeat of another one, and is dropped.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund node-object-hash@3.1.1 >/dev/null
cat > probe.cjs <<'JS'
const { hasher } = require('node-object-hash');

const compare = (one, other) => {
  const verdict = hasher().hash(one) === hasher().hash(other) ? 'the same hash' : 'different hashes';
  console.log(`${JSON.stringify(one)} and ${JSON.stringify(other)}: ${verdict}`);
};
compare({ To_Account: ['u1', 'u2'] }, { To_Account: ['u1,u2'] });
compare({ From: 'u1', Text: 'yes' }, { From: 'u1,Text:yes' });
compare({ To_Account: ['u1', 'u2'] }, { To_Account: ['u1', 'u3'] });
JS
seen=$(timeout 60 node probe.cjs)
echo "$seen"
[ "$seen" = '{"To_Account":["u1","u2"]} and {"To_Account":["u1,u2"]}: the same hash
{"From":"u1","Text":"yes"} and {"From":"u1,Text:yes"}: the same hash
{"To_Account":["u1","u2"]} and {"To_Account":["u1","u3"]}: different hashes' ]
