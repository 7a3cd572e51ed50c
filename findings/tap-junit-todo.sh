#!/usr/bin/env bash
# npm tap-junit 5.0.4
# Behaviour: a test that TAP marks as "# TODO", which never makes a run fail, is written as a failure without a message.
# One would guess: <skipped/>, as for "# SKIP".
# Seen: a todo: failure
#       a skip: skipped
# Who is hurt: whoever lists cases known to fail as TODO: the producer's run is green, and the CI page of the same run is red.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund tap-junit@5.0.4 >/dev/null
told() {
  printf 'TAP version 13\n%s\n1..1\n' "$1" | timeout 60 node_modules/.bin/tap-junit -p | grep -o '<failure\|<skipped' | tr -d '<'
}
seen="a todo: $(told 'not ok 1 - keeps the furthest stage # TODO known')
a skip: $(told 'ok 1 - keeps the furthest stage # SKIP no probe')"
echo "$seen"
[ "$seen" = 'a todo: failure
a skip: skipped' ]
