#!/usr/bin/env bash
# Debian 12: python3-csvkit 1.0.7-1, python3-agate 1.6.3-1
# Behaviour: csvjson writes every whole number with a point: 410 in the table is 410.0 in the JSON.
# One would guess: 410, as a column of whole numbers has no decimals.
# Seen: [{"task": "t1", "ErrCode": 410.0}, {"task": "t2", "ErrCode": 0.0}]
# Who is hurt: whoever makes callbacks or expected values from a table by it: ErrCode is no integer any more, which strict receivers and
#   parsers refuse.
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

seen=$(printf 'task,ErrCode\nt1,410\nt2,0\n' | csvkit csvjson -)
echo "$seen"
[ "$seen" = '[{"task": "t1", "ErrCode": 410.0}, {"task": "t2", "ErrCode": 0.0}]' ]
