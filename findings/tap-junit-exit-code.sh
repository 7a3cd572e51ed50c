#!/usr/bin/env bash
# npm tap-junit 5.0.4
# Behaviour: it exits 0 after a run with failing tests, and behind a pipe its exit code is the step's.
# One would guess: like other TAP reporters it exits 1 when a test failed.
# Seen: <testsuites tests="2" name="Tap-Junit" failures="1">
#       exit 0
# Who is hurt: whoever runs `tests | tap-junit` in CI: the step is green whatever failed.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund tap-junit@5.0.4 >/dev/null
code=0
printf 'TAP version 13\nok 1 answers 200\nnot ok 2 names ErrorCode\n1..2\n' | timeout 60 node_modules/.bin/tap-junit -p > report.xml || code=$?
seen="$(grep -o '<testsuites [^>]*>' report.xml)
exit $code"
echo "$seen"
[ "$seen" = '<testsuites tests="2" name="Tap-Junit" failures="1">
exit 0' ]
