#!/usr/bin/env bash
# npm httpyac 6.16.7
# Behaviour: with "# @loop for 3" three requests are sent and asserted, and the JUnit report has the first two: what fails in the last round is
#   in the exit code and nowhere in the report.
# One would guess: a test case for each round, and a <failure> for the one that failed.
# Seen: fails in round 2: requests 3, test cases 2, failures 1, exit 20
#       fails in round 3: requests 3, test cases 2, failures 0, exit 20
# Who is hurt: whoever sends a callback repeatedly and asserts each reply: the job is red, and its report shows no failure to look at.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund httpyac@6.16.7 >/dev/null
cat > probe.cjs <<'JS'
const { execFile } = require('node:child_process');
const fs = require('node:fs');
const http = require('node:http');

let arrived;
let failing;
const receiver = http.createServer((request, reply) => {
  reply.statusCode = ++arrived === failing ? 500 : 200;
  reply.end('{}');
});
const play = round => new Promise(done => {
  [arrived, failing] = [0, round];
  fs.writeFileSync('loop.http',
    `# @loop for 3\nPOST http://127.0.0.1:${receiver.address().port}/callback\nContent-Type: application/json\n\n{"Events":[]}\n\n?? status == 200\n`);
  execFile('node_modules/.bin/httpyac', ['send', 'loop.http', '--all', '--junit'], { timeout: 60000 }, (error, report) => {
    const count = element => report.split(`<${element} `).length - 1;
    console.log(`fails in round ${round}: requests ${arrived}, test cases ${count('testcase')}, ` +
      `failures ${count('failure')}, exit ${error ? error.code : 0}`);
    done();
  });
});
receiver.listen(0, '127.0.0.1', async () => {
  await play(2);
  await play(3);
  process.exit(0);
});
JS
seen=$(timeout 150 node probe.cjs)
echo "$seen"
[ "$seen" = 'fails in round 2: requests 3, test cases 2, failures 1, exit 20
fails in round 3: requests 3, test cases 2, failures 0, exit 20' ]
