#!/usr/bin/env bash
# npm mocha-junit-reporter 2.2.1 with mocha 11.7.5
# Behaviour: where a hook fails, the tests that never ran because of it are counted in tests, neither as failed nor as skipped, and have no
#   test case.
# One would guess: tests="2" (what ran, and the hook), or the others as skipped.
# Seen: tests="3" failures="1"
#       <testcase name="callback answers 200"
#       <testcase name="callback &quot;before each&quot; hook for &quot;keeps the furthest stage&quot;"
# Who is hurt: whoever takes passed as tests less failures, as badges and gates do: two of the three count as passed, and only one ran.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund mocha-junit-reporter@2.2.1 mocha@11.7.5 >/dev/null
cat > probe.cjs <<'JS'
describe('callback', () => {
  let receivers = 0;
  beforeEach(() => {
    if (++receivers === 2) throw new Error('no receiver');
  });
  it('answers 200', () => {});
  it('keeps the furthest stage', () => {});
  it('drops repeats', () => {});
});
JS
seen=$(timeout 60 node_modules/.bin/mocha --reporter mocha-junit-reporter --reporter-options mochaFile=report.xml probe.cjs >/dev/null 2>&1 || true
  echo "$(grep -o '<testsuites .*' report.xml | grep -oE ' (tests|failures|skipped)="[0-9]*"' | tr -d '\n' | cut -c2-)"
  grep -oE '<testcase name="[^"]*"' report.xml)
echo "$seen"
[ "$seen" = 'tests="3" failures="1"
<testcase name="callback answers 200"
<testcase name="callback &quot;before each&quot; hook for &quot;keeps the furthest stage&quot;"' ]
