#!/usr/bin/env bash
# Debian 12: python3-junitxml 0.7-2
# Behaviour: a test of which a subTest fails is a failure in the counter of the suite and no test case at all; a test that fails as expected is a
#   test case that passed.
# One would guess: a test case with a <failure>, for the test or for each of its failing subtests.
# Seen: successful: False
#       the suite says failures="2" tests="2"
#       test cases: test_answers, <failure>: 0
# Who is hurt: whoever runs one subTest for each vendor: the page of the CI names no test that failed, and tools that add up the test cases find
#   none.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download python3-junitxml >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" root; done
export PYTHONPATH="$dir/root/usr/lib/python3/dist-packages" PYTHONDONTWRITEBYTECODE=1
cat > probe.py <<'PY'
import re
import unittest

import junitxml


class Contract(unittest.TestCase):
    def test_vendors(self):
        for vendor in range(3):
            with self.subTest(vendor=vendor):
                self.assertLess(vendor, 1)

    def test_answers(self):
        pass


with open("report.xml", "w") as report:
    result = junitxml.JUnitXmlResult(report)
    result.startTestRun()
    unittest.defaultTestLoader.loadTestsFromTestCase(Contract).run(result)
    result.stopTestRun()
text = open("report.xml").read()
print("successful:", result.wasSuccessful())
print("the suite says", re.search('failures="[0-9]+"', text).group(), re.search('tests="[0-9]+"', text).group())
print("test cases:", " ".join(re.findall('<testcase[^>]*name="([^"]*)"', text)) + ",", "<failure>:", text.count("<failure"))
PY
seen=$(timeout 60 /usr/bin/python3 -W ignore probe.py)
echo "$seen"
[ "$seen" = 'successful: False
the suite says failures="2" tests="2"
test cases: test_answers, <failure>: 0' ]
