#!/usr/bin/env bash
# Debian 12: python3-yarl 1.8.2-1+b1
# Behaviour: a query that is given as a text is taken as it stands by URL(...), and encoded a second time by with_query(...).
# One would guess: as it stands in both: a text that has its own & and = is a query, not a value.
# Seen: http://receiver/cb?CallbackCommand=Push.AllMemberPush&TaskId=x%2By%3D x+y=
#       http://receiver/cb?CallbackCommand=Push.AllMemberPush&TaskId=x%252By%253D x%2By%3D
#       http://receiver/cb?TaskId=x%2By%3D x+y=
# Who is hurt: whoever adds a recorded query to an address: what was x+y there arrives as x%2By, and a signature over it is wrong.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download python3-yarl python3-multidict python3-idna >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" root; done
export PYTHONPATH="$dir/root/usr/lib/python3/dist-packages" PYTHONDONTWRITEBYTECODE=1
cat > probe.py <<'PY'
from yarl import URL

query = "CallbackCommand=Push.AllMemberPush&TaskId=x%2By%3D"
for url in (URL("http://receiver/cb?" + query), URL("http://receiver/cb").with_query(query), URL("http://receiver/cb").with_query({"TaskId": "x+y="})):
    print(url, url.query["TaskId"])
PY
seen=$(timeout 60 /usr/bin/python3 -W ignore probe.py)
echo "$seen"
[ "$seen" = 'http://receiver/cb?CallbackCommand=Push.AllMemberPush&TaskId=x%2By%3D x+y=
http://receiver/cb?CallbackCommand=Push.AllMemberPush&TaskId=x%252By%253D x%2By%3D
http://receiver/cb?TaskId=x%2By%3D x+y=' ]
