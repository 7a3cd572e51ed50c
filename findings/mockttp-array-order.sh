#!/usr/bin/env bash
# npm mockttp 4.6.5
# Behaviour: `withJsonBodyIncluding` looks for the elements of an array anywhere in it: neither their place nor what else is there counts.
# One would guess: objects may have further members, but an array is compared place by place.
# Seen: [sent, clicked] 200
#       [clicked, sent] 200
#       [other, clicked, other, sent] 200
#       [sent] 503
# Who is hurt: whoever asserts the order of the events of a batch by it, or their number: no wrong order ever turns it red.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund mockttp@4.6.5 >/dev/null
cat > probe.mjs <<'JS'
import * as mockttp from 'mockttp';

const server = mockttp.getLocal();
await server.start();
await server.forPost('/callback')
  .withJsonBodyIncluding({ Events: [{ PushStage: 1 }, { PushStage: 3 }] })
  .always().thenReply(200);
const stages = { sent: 1, clicked: 3, other: 2 };
for (const names of [['sent', 'clicked'], ['clicked', 'sent'], ['other', 'clicked', 'other', 'sent'], ['sent']]) {
  const body = JSON.stringify({ Events: names.map(name => ({ PushStage: stages[name] })) });
  const reply = await fetch(server.urlFor('/callback'), { method: 'POST', body });
  console.log(`[${names.join(', ')}] ${reply.status}`);
}
await server.stop();
process.exit(0);
JS
seen=$(timeout 90 node probe.mjs)
echo "$seen"
[ "$seen" = '[sent, clicked] 200
[clicked, sent] 200
[other, clicked, other, sent] 200
[sent] 503' ]
