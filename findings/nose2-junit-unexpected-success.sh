#!/usr/bin/env bash
# Debian 12: python3-nose2 0.12.0-1
# Behaviour: a test marked as an expected failure that passes makes the run fail; in its JUnit report that test is skipped, and nothing has
#   failed.
# One would guess: a failure, as nose2 itself counts it and exits 1 for it; only the expected failure that fails is no failure.
# Seen: exit 0
#       failures 0 errors 0 skipped 2
#       test_is_mended: skipped
#       test_still_fails: skipped
# Who is hurt: whoever marks a known fault of a receiver so: once it is mended the step is red, and the report names no test that could be
#   the reason.
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
seen=$(echo "exit $code"
/usr/bin/python3 - <<'PY'
import xml.etree.ElementTree as tree

suite = tree.parse("nose2-junit.xml").getroot()
print("failures", suite.get("failures"), "errors", suite.get("errors"), "skipped", suite.get("skipped"))
for case in suite.iter("testcase"):
    print(case.get("name") + ":", case[0].tag)
PY
)
echo "$seen"
[ "$seen" = 'exit 0
failures 0 errors 0 skipped 2
test_is_mended: skipped
test_still_fails: skipped' ]
