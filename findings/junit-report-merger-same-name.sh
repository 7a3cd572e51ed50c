#!/usr/bin/env bash
# npm junit-report-merger 9.0.4
# Behaviour: two reports whose suites have one name become one suite. Its counts are added up, its time is not: the longer of the two is kept,
#   also in the total.
# One would guess: both suites stay beside each other; or, if made one, their times add up as their counts do.
# Seen: <testsuites tests="2" failures="0" errors="0" skipped="0" time="300">
#       <testsuite name="contract" tests="2" failures="0" errors="0" skipped="0" time="300">
# Who is hurt: whoever merges shards of one contract run (same suite name in each): 400 seconds of tests are told as 300.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund junit-report-merger@9.0.4 >/dev/null
shard() {
  echo "<testsuites><testsuite name=\"contract\" tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"0\" time=\"$2\">" \
    "<testcase classname=\"reply\" name=\"case $1\" time=\"$2\"/></testsuite></testsuites>" > "shard-$1.xml"
}
shard 1 100
shard 2 300
timeout 60 node -e "require('junit-report-merger').mergeFiles('merged.xml', ['shard-1.xml', 'shard-2.xml'])"
seen=$(grep -o '<testsuites\? [^>]*>' merged.xml)
echo "$seen"
[ "$seen" = '<testsuites tests="2" failures="0" errors="0" skipped="0" time="300">
<testsuite name="contract" tests="2" failures="0" errors="0" skipped="0" time="300">' ]
