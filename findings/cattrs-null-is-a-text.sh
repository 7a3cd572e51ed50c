#!/usr/bin/env bash
# Debian 12: python3-cattr 22.2.0-1, python3-typedload 2.22-1, beside python3-dacite 1.8.0-1+deb12u1
# Behaviour: a null for a member of type str is read as the text None, and the text false for a bool as True: the type is called with whatever
#   came.
# One would guess: an error, as dacite raises it and as both raise it for a null where an int is due.
# Seen: {"To_Account":null,"ErrCode":0,"Done":true}
#         cattrs    (To_Account='None', ErrCode=0, Done=True)
#         typedload (To_Account='None', ErrCode=0, Done=True)
#         dacite    refused
#       {"To_Account":"u1","ErrCode":0,"Done":"false"}
#         cattrs    (To_Account='u1', ErrCode=0, Done=True)
#         typedload (To_Account='u1', ErrCode=0, Done=True)
#         dacite    refused
#       {"To_Account":"u1","ErrCode":null,"Done":true}
#         cattrs    refused
#         typedload refused
#         dacite    refused
# Who is hurt: whoever reads events into classes by them: all events without an account belong to one user called None, and nothing is raised.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download python3-cattr python3-typedload python3-dacite python3-attr >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" root; done
export PYTHONPATH="$dir/root/usr/lib/python3/dist-packages" PYTHONDONTWRITEBYTECODE=1
cat > probe.py <<'PY'
import json
from dataclasses import dataclass

import cattr
import dacite
import typedload


@dataclass
class Event:
    To_Account: str
    ErrCode: int
    Done: bool


def read(how, body):
    try:
        return str(how(json.loads(body)))[5:]
    except Exception:
        return "refused"


for body in ('{"To_Account":null,"ErrCode":0,"Done":true}', '{"To_Account":"u1","ErrCode":0,"Done":"false"}',
             '{"To_Account":"u1","ErrCode":null,"Done":true}'):
    print(body)
    print("  cattrs   ", read(lambda event: cattr.structure(event, Event), body))
    print("  typedload", read(lambda event: typedload.load(event, Event), body))
    print("  dacite   ", read(lambda event: dacite.from_dict(Event, event), body))
PY
seen=$(timeout 60 /usr/bin/python3 -W ignore probe.py)
echo "$seen"
[ "$seen" = '{"To_Account":null,"ErrCode":0,"Done":true}
  cattrs    (To_Account='\''None'\'', ErrCode=0, Done=True)
  typedload (To_Account='\''None'\'', ErrCode=0, Done=True)
  dacite    refused
{"To_Account":"u1","ErrCode":0,"Done":"false"}
  cattrs    (To_Account='\''u1'\'', ErrCode=0, Done=True)
  typedload (To_Account='\''u1'\'', ErrCode=0, Done=True)
  dacite    refused
{"To_Account":"u1","ErrCode":null,"Done":true}
  cattrs    refused
  typedload refused
  dacite    refused' ]
