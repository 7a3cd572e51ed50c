#!/usr/bin/env bash
# Debian 12: libtap-harness-junit-perl 0.42-3, perl 5.36
# Behaviour: a failing test that TAP marks as "# TODO" is counted in the suite and has no test case.
# One would guess: a test case for each test: passed or skipped, as a TODO never makes a run fail.
# Seen: the suite says tests="2", test cases 1
# Who is hurt: whoever lists cases known to fail as TODO: they are on no page, and tools that compare the counter with the cases find one
#   missing.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download libtap-harness-junit-perl libxml-simple-perl libxml-sax-perl libxml-namespacesupport-perl libxml-sax-base-perl libxml-parser-perl \
  libxml-sax-expat-perl >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" root; done
export PERL5LIB="$dir/root/usr/share/perl5:$dir/root/usr/lib/x86_64-linux-gnu/perl5/5.36" JUNIT_OUTPUT_FILE=report.xml
printf '%s\n' 'echo 1..2' 'echo "ok 1 - answers 200"' 'echo "not ok 2 - keeps the furthest stage # TODO later"' > contract.t
timeout 60 prove --harness TAP::Harness::JUnit --exec sh contract.t >/dev/null 2>&1
seen="the suite says $(grep -o ' tests="[0-9]*"' report.xml | tr -d ' '), test cases $(grep -c '<testcase' report.xml)"
echo "$seen"
[ "$seen" = 'the suite says tests="2", test cases 1' ]
