#!/usr/bin/env bash
# Debian 12: miller 6.6.0-2+b3
# Behaviour: from CSV it writes as JSON numbers what only it takes for numbers: 0x1A, .5 and 5. stand in the JSON without quotes, which is no
#   JSON.
# One would guess: quotes around what JSON doesn't know as a number, as it has around 0012; or the number's value.
# Seen: 0012 -> {"account": "0012"}, JSON: yes
#       0x1A -> {"account": 0x1A}, JSON: no
#       .5 -> {"account": .5}, JSON: no
#       5. -> {"account": 5.}, JSON: no
# Who is hurt: whoever turns a table of users into callbacks by it: one account such as 0x1a2b, and every parser refuses the whole file.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download miller >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" root; done
seen=$(for account in 0012 0x1A .5 5.; do
  printf 'account\n%s\n' "$account" | root/usr/bin/mlr --icsv --ojsonl cat > row.jsonl
  printf '%s -> %s, JSON: %s\n' "$account" "$(cat row.jsonl)" "$(/usr/bin/python3 -m json.tool row.jsonl >/dev/null 2>&1 && echo yes || echo no)"
done)
echo "$seen"
[ "$seen" = '0012 -> {"account": "0012"}, JSON: yes
0x1A -> {"account": 0x1A}, JSON: no
.5 -> {"account": .5}, JSON: no
5. -> {"account": 5.}, JSON: no' ]
