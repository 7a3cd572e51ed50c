#!/usr/bin/env bash
# Debian 12: visidata 2.11-1
# Behaviour: what comes from JSON is saved as CSV in the form of the screen: a decimal has two places, a list is its length and its elements. JSON
#   to JSON keeps the values.
# One would guess: the values as they are in the file: nothing was formatted, and no column was given a type.
# Seen: TaskId,EventTime,rate,Stages
#       t1,1669872111.48,0.00,[2] sent; clicked
#       [
#       {"TaskId": "t1", "EventTime": 1669872111.476, "rate": 0.0042, "Stages": ["sent", "clicked"]}
#       ]
# Who is hurt: whoever turns a journal into a table by vd -b: times in seconds with a fraction are off by up to 5 ms, and latencies and rates lose
#   their digits.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download visidata python3-dateutil python3-six python3-importlib-metadata python3-zipp python3-more-itertools >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" root; done
export PYTHONPATH="$dir/root/usr/lib/python3/dist-packages" PYTHONDONTWRITEBYTECODE=1 HOME="$dir" TERM=xterm
cat > events.json <<'JSON'
[{"TaskId":"t1","EventTime":1669872111.476,"rate":0.0042,"Stages":["sent","clicked"]}]
JSON
seen=$(for format in csv json; do timeout 60 /usr/bin/python3 -W ignore root/usr/bin/vd -b events.json -o "events_out.$format" </dev/null >/dev/null 2>&1; tr -d "\r" < "events_out.$format"; done)
echo "$seen"
[ "$seen" = 'TaskId,EventTime,rate,Stages
t1,1669872111.48,0.00,[2] sent; clicked
[
{"TaskId": "t1", "EventTime": 1669872111.476, "rate": 0.0042, "Stages": ["sent", "clicked"]}
]' ]
