#!/usr/bin/env bash
# npm newman 6.2.2
# Behaviour: an assertion that is skipped (pm.test.skip) stands in the JUnit report as one that passed.
# One would guess: <testcase><skipped/></testcase>.
# Seen: ran 1, skipped 1; report: test cases 2, <skipped> elements 0, failures="0"
# Who is hurt: whoever skips a check of a receiver for a while: the report says that it holds.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund newman@6.2.2 >/dev/null
cat > probe.cjs <<'JS'
const fs = require('node:fs');
const http = require('node:http');
const newman = require('newman');

const receiver = http.createServer((request, reply) => reply.end('{}'));
receiver.listen(0, '127.0.0.1', () => {
  const url = `http://127.0.0.1:${receiver.address().port}/callback`;
  const exec = ["pm.test('answers 200', () => {})", "pm.test.skip('names ErrorCode', () => {})"];
  const item = [{ name: 'push', event: [{ listen: 'test', script: { exec } }], request: { method: 'POST', url } }];
  newman.run({ collection: { info: { name: 'c' }, item }, reporters: ['junit'], reporter: { junit: { export: 'report.xml' } } },
    (error, summary) => {
      const report = fs.readFileSync('report.xml', 'utf8');
      const count = element => report.split(`<${element}`).length - 1;
      const skipped = summary.run.executions[0].assertions.filter(assertion => assertion.skipped).length;
      console.log(`ran ${summary.run.executions[0].assertions.length - skipped}, skipped ${skipped}; report: ` +
        `test cases ${count('testcase')}, <skipped> elements ${count('skipped')}, ${/<testsuite [^>]*(failures="\d+")/.exec(report)[1]}`);
      process.exit(0);
    });
});
JS
seen=$(timeout 60 node probe.cjs)
echo "$seen"
[ "$seen" = 'ran 1, skipped 1; report: test cases 2, <skipped> elements 0, failures="0"' ]
