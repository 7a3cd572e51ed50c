#!/usr/bin/env bash
# Debian 12: python3-apscheduler 3.9.1-2, beside python3-croniter 1.3.5-3
# Behaviour: from_crontab takes the weekday 1 for Tuesday and 0 for Monday; 7 is refused. The names of weekdays are right.
# One would guess: 1 is Monday, as in a crontab, which is what the method is named after.
# Seen: 0 9 * * 0 croniter Sun, from_crontab Mon
#       0 9 * * 1 croniter Mon, from_crontab Tue
#       0 9 * * 6 croniter Sat, from_crontab Sun
#       0 9 * * 7 croniter Sun, from_crontab refused
#       0 9 * * mon croniter Mon, from_crontab Mon
# Who is hurt: whoever plans a weekly push for Monday by 0 9 * * 1: it leaves on Tuesday.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download python3-apscheduler python3-croniter python3-tz python3-tzlocal python3-pytz-deprecation-shim python3-dateutil python3-six \
  python3-pkg-resources >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" root; done
export PYTHONPATH="$dir/root/usr/lib/python3/dist-packages" PYTHONDONTWRITEBYTECODE=1
cat > probe.py <<'PY'
import datetime

import pytz
from apscheduler.triggers.cron import CronTrigger
from croniter import croniter

start = datetime.datetime(2026, 11, 29, 10, tzinfo=pytz.utc)
for weekday in ("0", "1", "6", "7", "mon"):
    expression = f"0 9 * * {weekday}"
    try:
        trigger = CronTrigger.from_crontab(expression, timezone=pytz.utc).get_next_fire_time(None, start).strftime("%a")
    except ValueError:
        trigger = "refused"
    print(expression, "croniter", croniter(expression, start).get_next(datetime.datetime).strftime("%a") + ",", "from_crontab", trigger)
PY
seen=$(timeout 60 /usr/bin/python3 -W ignore probe.py)
echo "$seen"
[ "$seen" = '0 9 * * 0 croniter Sun, from_crontab Mon
0 9 * * 1 croniter Mon, from_crontab Tue
0 9 * * 6 croniter Sat, from_crontab Sun
0 9 * * 7 croniter Sun, from_crontab refused
0 9 * * mon croniter Mon, from_crontab Mon' ]
