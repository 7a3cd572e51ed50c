#!/usr/bin/env bash
# npm xunit-viewer 10.6.1
# Behaviour: test cases with one class and one name in a suite are one: the last of them is shown and counted, and what came before it is in no
#   counter, be it a failure.
# One would guess: each test case is counted, or at least the failed one stays, as no retry was asked for.
# Seen: passed, failed: 1 failure
#       failed, passed: 1 passed
# Who is hurt: whoever runs one test for each vendor under one name: only the last vendor's result is in the page and in its counters.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund xunit-viewer@10.6.1 >/dev/null
passed='<testcase classname="Push" name="reached"/>'
failed='<testcase classname="Push" name="reached"><failure message="refused"/></testcase>'
counted() {
  echo "<testsuite name=\"push\" tests=\"2\" failures=\"1\">$1</testsuite>" > report.xml
  timeout 60 node_modules/.bin/xunit-viewer --results report.xml --console --output page.html | sed 's/\x1b\[[0-9;]*m//g' | grep -E '^[0-9]+ (passed|failure)'
}
seen="passed, failed: $(counted "$passed$failed")
failed, passed: $(counted "$failed$passed")"
echo "$seen"
[ "$seen" = 'passed, failed: 1 failure
failed, passed: 1 passed' ]
