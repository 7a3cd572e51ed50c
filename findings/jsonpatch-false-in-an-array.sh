#!/usr/bin/env bash
# Debian 12: python3-jsonpatch 1.32-2
# Behaviour: between 0 and false, or 1 and 1.0, it makes a patch where they are members of an object, and none where they are elements of an
#   array, at whatever depth.
# One would guess: a patch in both cases: that one is not the other is known to it.
# Seen: {"ErrCode": 0} {"ErrCode": false} [{"op": "replace", "path": "/ErrCode", "value": false}]
#       {"Codes": [0]} {"Codes": [false]} []
#       {"Codes": [1]} {"Codes": [1.0]} []
#       {"Events": [{"ErrCode": 0}]} {"Events": [{"ErrCode": false}]} []
#       {"Events": [{"ErrCode": 0}]} {"Events": [{"ErrCode": 1}]} [{"op": "replace", "path": "/Events/0/ErrCode", "value": 1}]
# Who is hurt: whoever compares a batch that was stored with the one that was sent: Events is an array, so a code that became false in it is no
#   difference.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download python3-jsonpatch python3-json-pointer >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" root; done
export PYTHONPATH="$dir/root/usr/lib/python3/dist-packages" PYTHONDONTWRITEBYTECODE=1
cat > probe.py <<'PY'
import json

import jsonpatch

for sent, stored in (({"ErrCode": 0}, {"ErrCode": False}), ({"Codes": [0]}, {"Codes": [False]}), ({"Codes": [1]}, {"Codes": [1.0]}),
                     ({"Events": [{"ErrCode": 0}]}, {"Events": [{"ErrCode": False}]}), ({"Events": [{"ErrCode": 0}]}, {"Events": [{"ErrCode": 1}]})):
    print(json.dumps(sent), json.dumps(stored), json.dumps(jsonpatch.make_patch(sent, stored).patch))
PY
seen=$(timeout 60 /usr/bin/python3 -W ignore probe.py)
echo "$seen"
[ "$seen" = '{"ErrCode": 0} {"ErrCode": false} [{"op": "replace", "path": "/ErrCode", "value": false}]
{"Codes": [0]} {"Codes": [false]} []
{"Codes": [1]} {"Codes": [1.0]} []
{"Events": [{"ErrCode": 0}]} {"Events": [{"ErrCode": false}]} []
{"Events": [{"ErrCode": 0}]} {"Events": [{"ErrCode": 1}]} [{"op": "replace", "path": "/Events/0/ErrCode", "value": 1}]' ]
