#!/usr/bin/env bash
# npm test-results-parser 0.4.6 on a report of mochawesome 7.1.4 with mocha 11.7.5
# Behaviour: tests that never ran, as a hook before them failed, are listed as passed; the counters of the same result leave them out.
# One would guess: skipped, or not listed: the report says skipped of each of them.
# Seen: total 1, passed 1, failed 0
#       ran: PASS
#       never ran: PASS
# Who is hurt: whoever shows the list of cases: a receiver that couldn't be started has all of its cases green.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund test-results-parser@0.4.6 mochawesome@7.1.4 mocha@11.7.5 >/dev/null
cat > test.cjs <<'JS'
describe('push', () => {
  it('ran', () => {});
  describe('with a receiver', () => {
    before(() => { throw new Error('the receiver did not start'); });
    it('never ran', () => {});
  });
});
JS
timeout 60 node_modules/.bin/mocha test.cjs --reporter mochawesome \
  --reporter-options reportDir=.,reportFilename=report,html=false,consoleReporter=none,quiet=true >/dev/null 2>&1 || true
cat > probe.cjs <<'JS'
const { parse } = require('test-results-parser');

const result = parse({ type: 'mocha', files: ['report.json'] });
console.log(`total ${result.total}, passed ${result.passed}, failed ${result.failed}`);
for (const suite of result.suites) for (const { name, status } of suite.cases) console.log(`${name}: ${status}`);
JS
seen=$(timeout 60 node probe.cjs)
echo "$seen"
[ "$seen" = 'total 1, passed 1, failed 0
ran: PASS
never ran: PASS' ]
