#!/usr/bin/env bash
# Debian 12: python3-csvkit 1.0.7-1, python3-agate 1.6.3-1
# Behaviour: a column whose values look like durations is rewritten as such by whatever tool reads it: 5d is "5 days, 0:00:00", and 10:30 is
#   ten minutes and a half.
# One would guess: what is no number, date or boolean is text, and text stays as it is.
# Seen: account,at
#       12:00:00,0:11:30
#       "5 days, 0:00:00",0:10:30
# Who is hurt: whoever has accounts or data ids such as 5d and 12h in a table: after a sort they are other accounts, unless another row keeps
#   the column from looking so.
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

seen=$(printf 'account,at\n12h,11:30\n5d,10:30\n' | csvkit csvsort -c account -)
echo "$seen"
[ "$seen" = 'account,at
12:00:00,0:11:30
"5 days, 0:00:00",0:10:30' ]
