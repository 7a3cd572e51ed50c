#!/usr/bin/env bash
# npm junit2json 4.0.0
# Behaviour: `time` is a number, until a suite takes 1000 seconds and its writer groups thousands (as Surefire 2 does); then it is text.
# One would guess: always a number (or NaN), as its TypeScript type says.
# Seen: time="999.5" -> number, time="1,234.5" -> string, sum of both "999.51,234.5"
# Who is hurt: whoever adds up durations of reports: on the first long suite the sum becomes a text, without an error.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund junit2json@4.0.0 >/dev/null
cat > probe.mjs <<'JS'
import { parse } from 'junit2json';

const time = async written =>
  (await parse(`<testsuite name="s" tests="1" time="${written}"><testcase name="c" time="0.1"/></testsuite>`)).time;
const short = await time('999.5');
const long = await time('1,234.5');
console.log(`time="999.5" -> ${typeof short}, time="1,234.5" -> ${typeof long}, sum of both ${JSON.stringify(short + long)}`);
JS
seen=$(timeout 60 node probe.mjs)
echo "$seen"
[ "$seen" = 'time="999.5" -> number, time="1,234.5" -> string, sum of both "999.51,234.5"' ]
