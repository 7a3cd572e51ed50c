#!/usr/bin/env bash
# npm test-results-parser 0.4.6 on a report of Node's own test runner (node --test --test-reporter=junit)
# Behaviour: suites within a suite are passed over with all their test cases; where there is nothing else, the result is 0 tests and the
#   status SKIP.
# One would guess: two tests, one of them failed: Node writes a suite within a suite for describe() within describe().
# Seen: Node's report: 2 test cases, 1 failure
#       parsed: total 0, failed 0, status SKIP
# Who is hurt: whoever has the result sent to a chat by it: a run with failures is announced as one that was skipped.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund test-results-parser@0.4.6 >/dev/null
cat > probe.cjs <<'JS'
const { parse } = require('test-results-parser');

const { total, failed, status } = parse({ type: 'junit', files: ['report.xml'] });
console.log(`parsed: total ${total}, failed ${failed}, status ${status}`);
JS
seen=$(cat > tests.cjs <<'JS'
const { describe, it } = require('node:test');

describe('callback', () => describe('repeats', () => {
  it('are dropped', () => {});
  it('are logged', () => { throw new Error('not logged'); });
}));
JS
  { timeout 60 node --test --test-reporter=junit tests.cjs || true; } > report.xml
  echo "Node's report: $(grep -c '<testcase' report.xml) test cases, $(grep -c '<failure' report.xml) failure"
  timeout 60 node probe.cjs)
echo "$seen"
[ "$seen" = 'Node'"'"'s report: 2 test cases, 1 failure
parsed: total 0, failed 0, status SKIP' ]
