#!/usr/bin/env bash
# npm tap-xunit 2.4.1, beside tap-parser 18.3.4
# Behaviour: a run that breaks off, be it by Bail out! or before the last of its planned tests, is a report without a failure and the exit code 0.
# One would guess: a failure and the exit code 1, as from tap-parser: TAP has its plan so that a missing test is seen.
# Seen: failed:  tests="2" failures="1" errors="0", exit 1; tap-parser exit 1
#       ends:  tests="2" failures="0" errors="0", exit 0; tap-parser exit 1
#       bails:  tests="1" failures="0" errors="0", exit 0; tap-parser exit 1
# Who is hurt: whoever makes the report of a contract run by it: the receiver dies after the second case of forty, and the page of the CI is
#   green.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
echo '{"private":true}' > package.json
npm install --silent --ignore-scripts --no-audit --no-fund tap-xunit@2.4.1 tap-parser@18.3.4 >/dev/null
cat > failed.tap <<'TAP'
1..2
ok 1 - answers 200
not ok 2 - keeps the furthest stage
TAP
cat > ends.tap <<'TAP'
1..40
ok 1 - answers 200
ok 2 - keeps the furthest stage
TAP
cat > bails.tap <<'TAP'
1..40
ok 1 - answers 200
Bail out! the receiver is gone
TAP
seen=$(for run in failed ends bails; do
  code=0; npx --no-install tap-xunit < "$run.tap" > report.xml || code=$?
  other=0; npx --no-install tap-parser < "$run.tap" >/dev/null 2>&1 || other=$?
  echo "$run: $(grep -o '<testsuite [^>]*' report.xml | grep -oE ' (tests|failures|errors)="[0-9]*"' | tr -d '\n'), exit $code; tap-parser exit $other"
done)
echo "$seen"
[ "$seen" = 'failed:  tests="2" failures="1" errors="0", exit 1; tap-parser exit 1
ends:  tests="2" failures="0" errors="0", exit 0; tap-parser exit 1
bails:  tests="1" failures="0" errors="0", exit 0; tap-parser exit 1' ]
