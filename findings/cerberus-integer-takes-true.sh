#!/usr/bin/env bash
# Debian 12: python3-cerberus 1.3.2-2
# Behaviour: the types integer and float accept true and false, the type number refuses them.
# One would guess: all three refuse them: a boolean is no number in JSON, and whatever is an integer is a number.
# Seen: integer 410 accepted
#       integer true accepted
#       integer false accepted
#       number 410 accepted
#       number true refused
#       number false refused
#       float 410 accepted
#       float true accepted
#       float false accepted
# Who is hurt: whoever checks callbacks by {"type": "integer"}: an ErrCode of true passes and is stored as 1.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download python3-cerberus python3-pkg-resources >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" root; done
export PYTHONPATH="$dir/root/usr/lib/python3/dist-packages" PYTHONDONTWRITEBYTECODE=1
cat > probe.py <<'PY'
import json

from cerberus import Validator

for kind in ("integer", "number", "float"):
    for value in (410, True, False):
        print(kind, json.dumps(value), "accepted" if Validator({"ErrCode": {"type": kind}}).validate({"ErrCode": value}) else "refused")
PY
seen=$(timeout 60 /usr/bin/python3 -W ignore probe.py)
echo "$seen"
[ "$seen" = 'integer 410 accepted
integer true accepted
integer false accepted
number 410 accepted
number true refused
number false refused
float 410 accepted
float true accepted
float false accepted' ]
