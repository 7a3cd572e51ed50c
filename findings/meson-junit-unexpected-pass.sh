#!/usr/bin/env bash
# Debian 12: meson 1.0.1-5, ninja-build 1.11.1-2~deb12u1
# Behaviour: a test that should fail and passes makes meson test exit 1; in the JUnit report it is a test case that passed. A TAP line with
#   "# TODO" that passes is a failure there.
# One would guess: a failure in the report for both, as both make the run fail.
# Seen: exit 1
#       <testsuites tests="1" errors="0" failures="0">
#       <testcase name="refuses a bad body"
# Who is hurt: whoever shows the report of a run against a receiver: the step is red and every test of the report is green.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download meson ninja-build >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" root; done
export PYTHONPATH=$dir/root/usr/lib/python3/dist-packages PATH=$dir/root/usr/bin:$PATH
cat > meson.build <<'MESON'
project('receiver')
script = find_program('check.sh')
test('refuses a bad body', script, should_fail: true)
MESON
printf '#!/bin/sh\nexit 0\n' > check.sh
chmod +x check.sh
timeout 60 /usr/bin/python3 root/usr/bin/meson setup build >/dev/null 2>&1
code=0
timeout 60 /usr/bin/python3 root/usr/bin/meson test -C build >/dev/null 2>&1 || code=$?
seen=$(echo "exit $code"
grep -oE '<testsuites [^>]*>|<testcase name="[^"]*"|<failure' build/meson-logs/testlog.junit.xml)
echo "$seen"
[ "$seen" = 'exit 1
<testsuites tests="1" errors="0" failures="0">
<testcase name="refuses a bad body"' ]
