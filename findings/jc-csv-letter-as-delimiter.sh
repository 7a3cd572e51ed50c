#!/usr/bin/env bash
# Debian 12: jc 1.22.5-1, python3-xmltodict and python3-ruamel.yaml of the same release
# Behaviour: jc --csv guesses the delimiter from the text, and in a table of one column it is a letter that the lines share: the c of
#   account cuts the values in pieces.
# One would guess: one column with the whole values, as there is no delimiter in it; with two columns it takes the comma.
# Seen: [{"account":"account1","code":"410"},{"account":"account2","code":"0"}]
#       [{"a":"a","":"","ount":"ount1"},{"a":"a","":"","ount":"ount2"}]
# Who is hurt: whoever turns a list of accounts or tasks into JSON by it: exit 0, and objects that have neither the column nor a whole
#   value.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download jc python3-xmltodict python3-ruamel.yaml python3-ruamel.yaml.clib python3-pygments >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" root; done
export PYTHONPATH=$dir/root/usr/lib/python3/dist-packages
printf 'account,code\naccount1,410\naccount2,0\n' > two.csv
printf 'account\naccount1\naccount2\n' > one.csv
seen=$(for table in two one; do timeout 30 /usr/bin/python3 -m jc --csv < $table.csv; done)
echo "$seen"
[ "$seen" = '[{"account":"account1","code":"410"},{"account":"account2","code":"0"}]
[{"a":"a","":"","ount":"ount1"},{"a":"a","":"","ount":"ount2"}]' ]
