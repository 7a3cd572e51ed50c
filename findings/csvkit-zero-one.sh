#!/usr/bin/env bash
# Debian 12: python3-csvkit 1.0.7-1, python3-agate 1.6.3-1
# Behaviour: in2csv takes a JSON number for a boolean if its column holds nothing but 0 and 1; with one more value it is a number again.
# One would guess: 0 and 1 stay 0 and 1: JSON has booleans of its own, and these aren't any.
# Seen: 0 and 1 -> False True
#       0, 1 and 410 -> 0 1 410
# Who is hurt: whoever turns a journal of events into a table: ErrCode and the counters of a small run become False and True, and those of the
#   next run don't.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download python3-csvkit python3-agate python3-agatedbf python3-agateexcel python3-agatesql python3-babel python-babel-localedata \
  python3-isodate python3-leather python3-parsedatetime python3-pytimeparse python3-slugify python3-text-unidecode python3-unidecode \
  python3-six python3-tz python3-future \
  python3-openpyxl python3-et-xmlfile python3-xlrd python3-olefile python3-dbfread python3-sqlalchemy python3-greenlet >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" root; done
export PYTHONPATH="$dir/root/usr/lib/python3/dist-packages" PYTHONDONTWRITEBYTECODE=1
ln -sfn "$dir/root/usr/share/python-babel-localedata/locale-data" "$PYTHONPATH/babel/locale-data"
csvkit() { timeout 60 /usr/bin/python3 -W ignore -c "from csvkit.utilities.$1 import launch_new_instance; launch_new_instance()" "${@:2}"; }

rows() { printf '{"TaskId":"t","ErrCode":%s}\n' "$@" | csvkit in2csv -f ndjson - | tail -n +2 | cut -d, -f2 | paste -sd ' '; }
seen="0 and 1 -> $(rows 0 1)
0, 1 and 410 -> $(rows 0 1 410)"
echo "$seen"
[ "$seen" = '0 and 1 -> False True
0, 1 and 410 -> 0 1 410' ]
