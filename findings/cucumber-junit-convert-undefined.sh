#!/usr/bin/env bash
# npm cucumber-junit-convert 2.1.1 on a report of @cucumber/cucumber 12.2.0
# Behaviour: a scenario whose step nobody has written, for which Cucumber exits 1, is a test case that passed: neither failed nor skipped.
#   One whose step is pending is skipped.
# One would guess: a failure, as Cucumber's own JUnit report has it, or at least <skipped/>, as cucumber-junit makes it.
# Seen: cucumber-js exits 1
#       undefined: passed
#       pending: skipped
#       refused: failure
# Who is hurt: whoever shows the report and not the exit code: after a step is renamed, all scenarios with it are green and run nothing.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund @cucumber/cucumber@12.2.0 cucumber-junit-convert@2.1.1 >/dev/null
mkdir -p features/steps
cat > features/push.feature <<'FEATURE'
Feature: push
  Scenario: undefined
    Given a step that nobody has written
  Scenario: pending
    Given a step that is pending
  Scenario: refused
    Given a step that fails
FEATURE
cat > features/steps/steps.cjs <<'JS'
const { Given } = require('@cucumber/cucumber');

Given('a step that is pending', () => 'pending');
Given('a step that fails', () => { throw new Error('refused'); });
JS
exit=0; timeout 60 node_modules/.bin/cucumber-js --format json:report.json >/dev/null 2>&1 || exit=$?
node -e "require('cucumber-junit-convert').convert({ inputJsonFile: 'report.json', outputXmlFile: 'report.xml' })" >/dev/null
cases=$(python3 - <<'PY'
import xml.etree.ElementTree as xml

for case in xml.parse('report.xml').iter('testcase'):
    print(case.get('name') + ': ' + (case[0].tag if len(case) else 'passed'))
PY
)
seen="cucumber-js exits $exit
$cases"
echo "$seen"
[ "$seen" = 'cucumber-js exits 1
undefined: passed
pending: skipped
refused: failure' ]
