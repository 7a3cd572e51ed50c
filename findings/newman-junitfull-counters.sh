#!/usr/bin/env bash
# npm newman-reporter-junitfull 1.1.1 with newman 6.2.2
# Behaviour: a suite with a failed test case says failures="0".
# One would guess: failures="1", as the element inside says.
# Seen: newman's own failures 1; report: failures="0", <failure> elements 1
# Who is hurt: whoever reads the counters of suites (badges, gates, summaries): every run is green.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund --legacy-peer-deps newman-reporter-junitfull@1.1.1 newman@6.2.2 >/dev/null
cat > probe.cjs <<'JS'
const fs = require('node:fs');
const http = require('node:http');
const newman = require('newman');

const receiver = http.createServer((request, reply) => {
  reply.statusCode = 500;
  reply.end('{}');
});
receiver.listen(0, '127.0.0.1', () => {
  const url = `http://127.0.0.1:${receiver.address().port}/callback`;
  const exec = ["pm.test('answers 200', () => pm.response.to.have.status(200))"];
  const item = [{ name: 'push', event: [{ listen: 'test', script: { exec } }], request: { method: 'POST', url } }];
  newman.run({ collection: { info: { name: 'c' }, item }, reporters: ['junitfull'], reporter: { junitfull: { export: 'report.xml' } } },
    (error, summary) => {
      const report = fs.readFileSync('report.xml', 'utf8');
      console.log(`newman's own failures ${summary.run.failures.length}; report: ` +
        `${/<testsuite [^>]*(failures="\d+")/.exec(report)[1]}, <failure> elements ${report.split('<failure').length - 1}`);
      process.exit(0);
    });
});
JS
seen=$(timeout 60 node probe.cjs)
echo "$seen"
[ "$seen" = "newman's own failures 1; report: failures=\"0\", <failure> elements 1" ]
