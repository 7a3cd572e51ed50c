#!/usr/bin/env bash
# npm junit-merge 2.0.0 on a report of Node's own test runner (node --test --test-reporter=junit)
# Behaviour: Node writes tests that stand outside of describe() straight under <testsuites>; junit-merge copies suites only, so the merged
#   report is empty, failures included, and the exit code is 0.
# One would guess: the merged report holds every test case of its inputs.
# Seen: Node's report: 2 test cases, 1 failure
#       merged: exit 0, 0 test cases, 0 failures
# Who is hurt: whoever merges the reports of several Node suites before publishing: failed tests are on no page.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund junit-merge@2.0.0 >/dev/null
cat > callback.test.mjs <<'JS'
import assert from 'node:assert';
import test from 'node:test';

test('answers 200', () => {});
test('names ErrorCode', () => assert.equal(undefined, 0));
JS
timeout 60 node --test --test-reporter=junit callback.test.mjs > node.xml || true
code=0
timeout 60 node_modules/.bin/junit-merge -o merged.xml node.xml >/dev/null || code=$?
count() { { grep -o "<$1 " "$2" || true; } | wc -l; }
seen="Node's report: $(count testcase node.xml) test cases, $(count failure node.xml) failure
merged: exit $code, $(count testcase merged.xml) test cases, $(count failure merged.xml) failures"
echo "$seen"
[ "$seen" = "Node's report: 2 test cases, 1 failure
merged: exit 0, 0 test cases, 0 failures" ]
