#!/usr/bin/env bash
# npm later 1.2.0, beside croner 11.0.1 and cron-parser 5.10.6
# Behaviour: later takes the weekday 7 of a crontab for Saturday; the others take it for Sunday, as later itself takes 0.
# One would guess: Sunday: 0 and 7 are both Sunday in crontab, and later says that it reads crontabs.
# Seen: 0 9 * * 0: croner Sun, cron-parser Sun, later Sun
#       0 9 * * 1: croner Mon, cron-parser Mon, later Mon
#       0 9 * * 6: croner Sat, cron-parser Sat, later Sat
#       0 9 * * 7: croner Sun, cron-parser Sun, later Sat
#       0 9 * * SUN: croner Sun, cron-parser Sun, later Sun
# Who is hurt: whoever plans a weekly push for Sunday by 0 9 * * 7: it leaves a day early each week.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
echo '{"private":true}' > package.json
npm install --silent --ignore-scripts --no-audit --no-fund later@1.2.0 croner@11.0.1 cron-parser@5.10.6 >/dev/null
cat > probe.cjs <<'JS'
const { Cron } = require('croner');
const { CronExpressionParser } = require('cron-parser');
const later = require('later');

const from = new Date('2026-11-29T10:00:00Z');
const weekday = date => new Date(date).toUTCString().slice(0, 3);
later.date.UTC();
for (const day of ['0', '1', '6', '7', 'SUN']) {
  const expression = `0 9 * * ${day}`;
  const croner = new Cron(expression, { timezone: 'UTC' }).nextRun(from);
  const parser = CronExpressionParser.parse(expression, { currentDate: from, tz: 'UTC' }).next().toDate();
  console.log(`${expression}: croner ${weekday(croner)}, cron-parser ${weekday(parser)}, later ${weekday(later.schedule(later.parse.cron(expression)).next(1, from))}`);
}
JS
seen=$(timeout 60 node probe.cjs)
echo "$seen"
[ "$seen" = '0 9 * * 0: croner Sun, cron-parser Sun, later Sun
0 9 * * 1: croner Mon, cron-parser Mon, later Mon
0 9 * * 6: croner Sat, cron-parser Sat, later Sat
0 9 * * 7: croner Sun, cron-parser Sun, later Sat
0 9 * * SUN: croner Sun, cron-parser Sun, later Sun' ]
