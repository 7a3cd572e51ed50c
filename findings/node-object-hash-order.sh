#!/usr/bin/env bash
# npm node-object-hash 3.1.1
# Behaviour: by default the hash of a list doesn't depend on the order of its elements, at any depth.
# One would guess: only the order of an object's members is overlooked; [yes, no] and [no, yes] hash differently.
# Seen: the parts yes, no and no, yes: the same hash
#       the parts yes, no and yes, yes: different hashes
# Who is hurt: whoever takes the hash of a callback as the key of an idempotent receiver: another message (MsgBody is a list in order)
#   counts as a repeat, and is dropped.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund node-object-hash@3.1.1 >/dev/null
cat > probe.cjs <<'JS'
const { hasher } = require('node-object-hash');

const hash = parts => hasher().hash({ From_Account: 'u1', MsgBody: parts.map(Text => ({ MsgType: 'TIMTextElem', MsgContent: { Text } })) });
const compare = (one, other) =>
  console.log(`the parts ${one.join(', ')} and ${other.join(', ')}: ${hash(one) === hash(other) ? 'the same hash' : 'different hashes'}`);
compare(['yes', 'no'], ['no', 'yes']);
compare(['yes', 'no'], ['yes', 'yes']);
JS
seen=$(timeout 60 node probe.cjs)
echo "$seen"
[ "$seen" = 'the parts yes, no and no, yes: the same hash
the parts yes, no and yes, yes: different hashes' ]
