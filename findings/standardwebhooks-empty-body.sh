#!/usr/bin/env bash
# npm standardwebhooks 1.1.1 beside svix 1.99.1
# Behaviour: of a rightly signed delivery with an empty body, the library of the specification returns undefined, that of Svix throws a
#   SyntaxError. For any other body the two agree.
# One would guess: both throw, as both parse the body as JSON.
# Seen: standardwebhooks returns undefined
#       svix throws SyntaxError
# Who is hurt: whoever changes from one to the other: what was answered 400 goes on with no event, or the other way round.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund standardwebhooks@1.1.1 svix@1.99.1 >/dev/null
cat > probe.cjs <<'JS'
const secret = `whsec_${Buffer.from('only for this probe, 24 b').toString('base64')}`;
for (const library of ['standardwebhooks', 'svix']) {
  const webhook = new (require(library).Webhook)(secret);
  const now = new Date();
  const headers = {
    'webhook-id': 'msg_1',
    'webhook-timestamp': String(Math.floor(now / 1000)),
    'webhook-signature': webhook.sign('msg_1', now, ''),
  };
  try {
    console.log(`${library} returns ${webhook.verify('', headers)}`);
  } catch (error) {
    console.log(`${library} throws ${error.name}`);
  }
}
JS
seen=$(timeout 60 node probe.cjs)
echo "$seen"
[ "$seen" = 'standardwebhooks returns undefined
svix throws SyntaxError' ]
