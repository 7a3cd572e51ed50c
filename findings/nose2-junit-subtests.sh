#!/usr/bin/env bash
# Debian 12: python3-nose2 0.12.0-1
# Behaviour: each failing subTest is a test case and a failure of its own in the JUnit report, while the suite's count of tests takes the
#   whole test for one: more failures than tests.
# One would guess: tests counts what has a test case, so that failures are never more.
# Seen: tests 1 failures 3 test cases 3
# Who is hurt: whoever checks one callback after the other in sub-tests and shows passed as tests less failures: the number is negative.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download python3-nose2 >/dev/null 2>&1
dpkg -x python3-nose2*.deb root
cat > test_receiver.py <<'PY'
import unittest


class Receiver(unittest.TestCase):
    def test_statuses(self):
        for status in (200, 500, 502, 503):
            with self.subTest(status=status):
                self.assertEqual(200, status)
PY
export PYTHONPATH=$dir/root/usr/lib/python3/dist-packages
timeout 60 /usr/bin/python3 -m nose2 --plugin nose2.plugins.junitxml --junit-xml test_receiver >/dev/null 2>&1 || true
seen=$(/usr/bin/python3 - <<'PY'
import xml.etree.ElementTree as tree

suite = tree.parse("nose2-junit.xml").getroot()
print("tests", suite.get("tests"), "failures", suite.get("failures"), "test cases", len(list(suite.iter("testcase"))))
PY
)
echo "$seen"
[ "$seen" = 'tests 1 failures 3 test cases 3' ]
