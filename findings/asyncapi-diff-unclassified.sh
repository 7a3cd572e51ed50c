#!/usr/bin/env bash
# npm @asyncapi/diff 0.5.0
# Behaviour: between two documents it takes another info.version for a breaking change, and calls every change of a message's payload, another
#   type as well as a member that is gone, unclassified.
# One would guess: another type of a member breaks whoever reads the message; the document's version breaks nobody.
# Seen: info.version 1 -> 2: breaking 1, unclassified 0
#       type integer -> string: breaking 0, unclassified 1
#       a member removed: breaking 0, unclassified 1
#       the channel removed: breaking 1, unclassified 0
# Who is hurt: whoever lets a build fail for breaking changes of what a callback holds: each release fails it, and ErrCode as a text passes.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund @asyncapi/diff@0.5.0 >/dev/null
cat > probe.cjs <<'JS'
const { diff } = require('@asyncapi/diff');

const document = (properties, version = '1') => ({
  asyncapi: '2.6.0', info: { title: 'push', version },
  channels: { push: { subscribe: { message: { payload: { type: 'object', properties } } } } },
});
const told = (what, before, after) => {
  const changes = diff(before, after);
  console.log(`${what}: breaking ${changes.breaking().length}, unclassified ${changes.unclassified().length}`);
};
const event = { TaskId: { type: 'string' }, ErrCode: { type: 'integer' } };
told('info.version 1 -> 2', document(event), document(event, '2'));
told('type integer -> string', document(event), document({ ...event, ErrCode: { type: 'string' } }));
told('a member removed', document(event), document({ TaskId: event.TaskId }));
told('the channel removed', document(event), { ...document(event), channels: {} });
JS
seen=$(timeout 60 node probe.cjs)
echo "$seen"
[ "$seen" = 'info.version 1 -> 2: breaking 1, unclassified 0
type integer -> string: breaking 0, unclassified 1
a member removed: breaking 0, unclassified 1
the channel removed: breaking 1, unclassified 0' ]
