#!/usr/bin/env bash
# npm allure 3.18.0
# Behaviour: of two test cases with one class and one name in a JUnit report, the second counts as a retry of the first: the failed one is no
#   failure of the run any more, and the report says passed.
# One would guess: two test cases, one of them failed, as the report's own counters say.
# Seen: passed, then failed: failed, {"total":1,"retries":1,"failed":1}
#       failed, then passed: passed, {"total":1,"retries":1,"passed":1}
# Who is hurt: whoever has parametrised tests or iterations whose names don't tell them apart: only the last of them decides, and the run is
#   green.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund allure@3.18.0 >/dev/null
mkdir results
report() {
  echo "<testsuite name='contract' tests='2' failures='1'>$1$2</testsuite>" > results/TEST-contract.xml
  timeout 120 node_modules/.bin/allure generate results -o report >/dev/null 2>&1
  node -p "const { stats, status } = require('./report/summary.json'); status + ', ' + JSON.stringify(stats)"
  rm -r report
}
passed="<testcase classname='callback' name='answers' time='1'/>"
failed="<testcase classname='callback' name='answers' time='1'><failure message='500'/></testcase>"
seen="passed, then failed: $(report "$passed" "$failed")
failed, then passed: $(report "$failed" "$passed")"
echo "$seen"
[ "$seen" = 'passed, then failed: failed, {"total":1,"retries":1,"failed":1}
failed, then passed: passed, {"total":1,"retries":1,"passed":1}' ]
