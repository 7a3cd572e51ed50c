#!/usr/bin/env bash
# npm mochawesome-merge 5.1.1 on a report of mochawesome 7.1.4 with mocha 11.7.5
# Behaviour: tests that never ran, as a hook before them failed, are counted as tests by the merge and no more as skipped, be it the merge of
#   a single report.
# One would guess: counters are added up: tests 1 and skipped 2 stay what they were.
# Seen: report: tests 1, passes 1, skipped 2
#       merged: tests 3, passes 1, skipped 0
# Who is hurt: whoever checks a sharded run by the merged counters: the tests that didn't run are neither failed, pending nor skipped.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund mochawesome-merge@5.1.1 mochawesome@7.1.4 mocha@11.7.5 >/dev/null
cat > test.cjs <<'JS'
describe('push', () => {
  it('ran', () => {});
  describe('with a receiver', () => {
    before(() => { throw new Error('the receiver did not start'); });
    it('never ran', () => {});
    it('never ran either', () => {});
  });
});
JS
timeout 60 node_modules/.bin/mocha test.cjs --reporter mochawesome \
  --reporter-options reportDir=.,reportFilename=report,html=false,consoleReporter=none,quiet=true >/dev/null 2>&1 || true
timeout 60 node_modules/.bin/mochawesome-merge report.json > merged.json
told() {
  node -p "const { tests, passes, skipped } = require('./$1.json').stats; \`$1: tests \${tests}, passes \${passes}, skipped \${skipped}\`"
}
seen="$(told report)
$(told merged)"
echo "$seen"
[ "$seen" = 'report: tests 1, passes 1, skipped 2
merged: tests 3, passes 1, skipped 0' ]
