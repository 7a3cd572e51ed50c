#!/usr/bin/env bash
# Debian 12: libtap-formatter-junit-perl 0.11-2, perl 5.36
# Behaviour: a test that TAP marks as skipped is written as a test case that passed: no <skipped/>, and no counter of skipped ones.
# One would guess: <testcase><skipped/></testcase>, as tap-junit, TAP::Harness::JUnit and others write it.
# Seen: test cases 2, <skipped/> 0, skipped= 0
# Who is hurt: whoever skips contract tests where no receiver is at hand, and reads in CI how many ran: the page shows all of them as passed.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download libtap-formatter-junit-perl libfile-slurp-perl libmoose-perl libmoosex-nonmoose-perl libxml-generator-perl libclass-load-perl \
  libclass-load-xs-perl libdata-optlist-perl libdevel-globaldestruction-perl libdevel-overloadinfo-perl libdevel-stacktrace-perl \
  libeval-closure-perl liblist-moreutils-perl libmodule-implementation-perl libmodule-runtime-perl libmodule-runtime-conflicts-perl \
  libmro-compat-perl libpackage-deprecationmanager-perl libpackage-stash-perl libpackage-stash-xs-perl libparams-util-perl \
  libsub-exporter-perl libsub-exporter-progressive-perl libsub-identify-perl libsub-install-perl libsub-name-perl libtry-tiny-perl \
  libdist-checkconflicts-perl liblist-utilsby-perl >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" root; done
export PERL5LIB="$dir/root/usr/share/perl5:$dir/root/usr/lib/x86_64-linux-gnu/perl5/5.36"
printf '%s\n' 'echo 1..2' 'echo "ok 1 - answers 200"' 'echo "ok 2 - keeps the furthest stage # SKIP no receiver"' > contract.t
timeout 60 prove --formatter TAP::Formatter::JUnit --exec sh contract.t > report.xml 2>/dev/null
count() { grep -c "$1" report.xml || true; }
seen="test cases $(count '<testcase'), <skipped/> $(count '<skipped'), skipped= $(count 'skipped=')"
echo "$seen"
[ "$seen" = 'test cases 2, <skipped/> 0, skipped= 0' ]
