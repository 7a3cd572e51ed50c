#!/usr/bin/env bash
# Debian 12: python3-nose2 0.12.0-1
# Behaviour: a test marked as an expected failure that passes is skipped in the JUnit report and leaves nose2's exit code at 0; unittest,
#   whose tests it runs, exits 1 for it.
# One would guess: a failure in both, as unittest has it; only the expected failure that fails is none.
# Seen: unittest exits 1, nose2 0
#       failures 0 errors 0 skipped 2
#       test_is_mended: skipped
#       test_still_fails: skipped
# Who is hurt: whoever marks a known fault of a receiver so, to be told once it is mended: nobody is told, and the test stays switched off
#   as it were.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download python3-nose2 >/dev/null 2>&1
dpkg -x python3-nose2*.deb root
cat > test_receiver.py <<'PY'
import unittest


class Receiver(unittest.TestCase):
    @unittest.expectedFailure
    def test_still_fails(self):
        self.assertEqual(500, 200)

    @unittest.expectedFailure
    def test_is_mended(self):
        self.assertEqual(200, 200)
PY
export PYTHONPATH=$dir/root/usr/lib/python3/dist-packages
code=0
timeout 60 /usr/bin/python3 -m nose2 --plugin nose2.plugins.junitxml --junit-xml test_receiver >/dev/null 2>&1 || code=$?
plain=0
timeout 60 /usr/bin/python3 -m unittest test_receiver >/dev/null 2>&1 || plain=$?
seen=$(echo "unittest exits $plain, nose2 $code"
/usr/bin/python3 - <<'PY'
import xml.etree.ElementTree as tree

suite = tree.parse("nose2-junit.xml").getroot()
print("failures", suite.get("failures"), "errors", suite.get("errors"), "skipped", suite.get("skipped"))
for case in suite.iter("testcase"):
    print(case.get("name") + ":", case[0].tag)
PY
)
echo "$seen"
[ "$seen" = 'unittest exits 1, nose2 0
failures 0 errors 0 skipped 2
test_is_mended: skipped
test_still_fails: skipped' ]
