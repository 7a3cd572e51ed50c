#!/usr/bin/env bash
# npm node-object-hash 3.1.1
# Behaviour: by default the hash of a list doesn't depend on the order of its elements, at any depth.
# One would guess: only the order of an object's members is overlooked; [1, 3] and [3, 1] hash differently.
# Seen: sent, clicked and clicked, sent: the same hash
#       sent, clicked and sent, reached: different hashes
# Who is hurt: whoever takes the hash of a callback as the key of an idempotent receiver: the same events in another order count as a repeat.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund node-object-hash@3.1.1 >/dev/null
cat > probe.cjs <<'JS'
const { hasher } = require('node-object-hash');

const stages = { sent: 1, reached: 2, clicked: 3 };
const hash = names => hasher().hash({ Events: names.map(name => ({ PushStage: stages[name] })) });
const compare = (one, other) =>
  console.log(`${one.join(', ')} and ${other.join(', ')}: ${hash(one) === hash(other) ? 'the same hash' : 'different hashes'}`);
compare(['sent', 'clicked'], ['clicked', 'sent']);
compare(['sent', 'clicked'], ['sent', 'reached']);
JS
seen=$(timeout 60 node probe.cjs)
echo "$seen"
[ "$seen" = 'sent, clicked and clicked, sent: the same hash
sent, clicked and sent, reached: different hashes' ]
