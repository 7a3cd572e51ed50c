#!/usr/bin/env bash
# npm mocha-junit-reporter 2.2.1 with mocha 11.7.5
# Behaviour: a suite with a nested one has a time of next to nothing, however long its own tests took; their test cases have their times.
# One would guess: the time of a suite is the sum of its test cases', with or without the nested suite's.
# Seen: testsuites Mocha Tests 0.1 s or more
#       testsuite callback next to nothing
#       testcase callback answers 0.1 s or more
#       testsuite repeats 0.1 s or more
#       testcase callback repeats are dropped 0.1 s or more
# Who is hurt: whoever looks for the slowest suites by that attribute: those with nested ones, mostly the largest, take no time at all.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund mocha-junit-reporter@2.2.1 mocha@11.7.5 >/dev/null
cat > probe.cjs <<'JS'
describe('callback', () => {
  it('answers', done => setTimeout(done, 120));
  describe('repeats', () => {
    it('are dropped', done => setTimeout(done, 120));
  });
});
JS
seen=$(timeout 60 node_modules/.bin/mocha --reporter mocha-junit-reporter --reporter-options mochaFile=report.xml probe.cjs >/dev/null 2>&1
  grep -v Root report.xml | sed -nE 's/.*<(test[a-z]*) name="([^"]*)".* time="([^"]*)".*/\1 \2 \3/p' |
    awk '{ time = $NF; $NF = ""; print $0 (time >= 0.1 ? "0.1 s or more" : "next to nothing") }' )
echo "$seen"
[ "$seen" = 'testsuites Mocha Tests 0.1 s or more
testsuite callback next to nothing
testcase callback answers 0.1 s or more
testsuite repeats 0.1 s or more
testcase callback repeats are dropped 0.1 s or more' ]
