#!/usr/bin/env bash
# npm newman 6.2.2
# Behaviour: over several iterations the JUnit report has one test case for an assertion, and the last iteration decides what it shows: a
#   failure before it is only in the suite's counter, with no <failure> element anywhere.
# One would guess: a test case for each iteration, or one that fails if any of them did.
# Seen: fails in the 2nd of 3: newman's own failures 1; report: failures="1", test cases 1, <failure> elements 0
#       fails in the 3rd of 3: newman's own failures 1; report: failures="1", test cases 1, <failure> elements 1
# Who is hurt: whoever plays a data file of callbacks and publishes the report: all failed rows but the last are green cases without a message.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund newman@6.2.2 >/dev/null
cat > probe.cjs <<'JS'
const fs = require('node:fs');
const http = require('node:http');
const newman = require('newman');

let arrived;
let failing;
const receiver = http.createServer((request, reply) => {
  reply.statusCode = ++arrived === failing ? 500 : 200;
  reply.end('{}');
});
const play = (name, iteration) => new Promise(done => {
  [arrived, failing] = [0, iteration];
  const url = `http://127.0.0.1:${receiver.address().port}/callback`;
  const exec = ["pm.test('answers 200', () => pm.response.to.have.status(200))"];
  const item = [{ name: 'push', event: [{ listen: 'test', script: { exec } }], request: { method: 'POST', url } }];
  newman.run({ collection: { info: { name: 'c' }, item }, iterationCount: 3, reporters: ['junit'], reporter: { junit: { export: 'report.xml' } } },
    (error, summary) => {
      const report = fs.readFileSync('report.xml', 'utf8');
      const count = element => report.split(`<${element}`).length - 1;
      console.log(`fails in the ${name} of 3: newman's own failures ${summary.run.failures.length}; report: ` +
        `${/<testsuite [^>]*(failures="\d+")/.exec(report)[1]}, test cases ${count('testcase')}, <failure> elements ${count('failure')}`);
      done();
    });
});
receiver.listen(0, '127.0.0.1', async () => {
  await play('2nd', 2);
  await play('3rd', 3);
  process.exit(0);
});
JS
seen=$(timeout 60 node probe.cjs)
echo "$seen"
[ "$seen" = 'fails in the 2nd of 3: newman'"'"'s own failures 1; report: failures="1", test cases 1, <failure> elements 0
fails in the 3rd of 3: newman'"'"'s own failures 1; report: failures="1", test cases 1, <failure> elements 1' ]
