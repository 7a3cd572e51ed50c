#!/usr/bin/env bash
# npm node-cron 4.6.0 and later 1.2.0, beside croner 11.0.1 and cron-parser 5.10.6
# Behaviour: where an expression names a day of the month and a weekday, node-cron and later run on days that are both; croner and cron-parser on
#   days that are one or the other.
# One would guess: one or the other in each of them, as crontab has had it for decades.
# Seen: croner: December 1 7 14 21 28
#       cron-parser: December 1 7 14 21 28
#       later: December none
#       node-cron: December none
# Who is hurt: whoever plans a push for the first of the month and for each Monday by 0 9 1 * 1: in December 2026 five are due and none leaves,
#   and what was never sent is counted nowhere.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
echo '{"private":true}' > package.json
npm install --silent --ignore-scripts --no-audit --no-fund node-cron@4.6.0 later@1.2.0 croner@11.0.1 cron-parser@5.10.6 >/dev/null
cat > probe.cjs <<'JS'
const { Cron } = require('croner');
const { CronExpressionParser } = require('cron-parser');
const later = require('later');
const { createTask } = require('node-cron');

const expression = '0 9 1 * 1';
const days = Array.from({ length: 31 }, (_, day) => new Date(Date.UTC(2026, 11, day + 1, 9)));
const before = day => new Date(day - 1000);
later.date.UTC();
const schedule = later.schedule(later.parse.cron(expression));
const task = createTask(expression, () => {}, { timezone: 'UTC' });
const runs = {
  croner: day => +new Cron(expression, { timezone: 'UTC' }).nextRun(before(day)) === +day,
  'cron-parser': day => +CronExpressionParser.parse(expression, { currentDate: before(day), tz: 'UTC' }).next().toDate() === +day,
  later: day => schedule.isValid(day),
  'node-cron': day => task.match(day)
};
for (const [name, runsOn] of Object.entries(runs)) {
  console.log(`${name}: December ${days.filter(runsOn).map(day => day.getUTCDate()).join(' ') || 'none'}`);
}
process.exit();
JS
seen=$(timeout 60 node probe.cjs)
echo "$seen"
[ "$seen" = 'croner: December 1 7 14 21 28
cron-parser: December 1 7 14 21 28
later: December none
node-cron: December none' ]
