#!/usr/bin/env bash
# Debian 12: visidata 2.11-1
# Behaviour: a member that is null is not in the JSON that it saves, from JSON or from lines of it; an empty text is.
# One would guess: null, as it was read.
# Seen: [
#       {"TaskId": "t1"},
#       {"TaskId": "t2", "ErrInfo": ""}
#       ]
#       {"TaskId": "t1"}
#       {"TaskId": "t2", "ErrInfo": ""}
# Who is hurt: whoever filters a journal by vd -b and compares it, or reads it into classes that want the member: null and missing are two things
#   there.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download visidata python3-dateutil python3-six python3-importlib-metadata python3-zipp python3-more-itertools >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" root; done
export PYTHONPATH="$dir/root/usr/lib/python3/dist-packages" PYTHONDONTWRITEBYTECODE=1 HOME="$dir" TERM=xterm
cat > events.json <<'JSON'
[{"TaskId":"t1","ErrInfo":null},{"TaskId":"t2","ErrInfo":""}]
JSON
seen=$(for format in json jsonl; do timeout 60 /usr/bin/python3 -W ignore root/usr/bin/vd -b events.json -o "events_out.$format" </dev/null >/dev/null 2>&1; cat "events_out.$format"; done)
echo "$seen"
[ "$seen" = '[
{"TaskId": "t1"},
{"TaskId": "t2", "ErrInfo": ""}
]
{"TaskId": "t1"}
{"TaskId": "t2", "ErrInfo": ""}' ]
