#!/usr/bin/env bash
# Debian 12: miller 6.6.0-2+b3
# Behaviour: a whole number above 2^63 comes out of `mlr --json cat` as a text.
# One would guess: it comes out as it went in (as it does below 2^63), or rounded; a number either way.
# Seen: {"id":9223372036854775807} -> {"id": 9223372036854775807}
#       {"id":9223372036854775808} -> {"id": "9223372036854775808"}
#       {"id":12345678901234567890} -> {"id": "12345678901234567890"}
# Who is hurt: whoever filters a journal with 20-digit ids by it: the ids have another JSON type in the copy, but only the large ones.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download miller >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" root; done
seen=$(for id in 9223372036854775807 9223372036854775808 12345678901234567890; do
  printf '%s -> %s\n' "{\"id\":$id}" "$(echo "{\"id\":$id}" | root/usr/bin/mlr --ijson --ojsonl cat)"
done)
echo "$seen"
[ "$seen" = '{"id":9223372036854775807} -> {"id": 9223372036854775807}
{"id":9223372036854775808} -> {"id": "9223372036854775808"}
{"id":12345678901234567890} -> {"id": "12345678901234567890"}' ]
