#!/usr/bin/env bash
# Debian 12: nim 1.6.10-2 (std/json)
# Behaviour: getInt gives 0 for whatever is no JInt: for 410.0, a text, and a whole number above 2^63, which is held as a text.
# One would guess: 410 for 410.0, and an exception for the large one: no value of another kind was asked for.
# Seen: 410 is a JInt, getInt 410
#       410.0 is a JFloat, getInt 0
#       12345678901234567890 is a JString, getInt 0
#       "410" is a JString, getInt 0
#       null is a JNull, getInt 0
# Who is hurt: whoever reads ErrCode by it: a code that comes as 410.0 or as a text is 0, which is success.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download nim >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" root; done
cat > probe.nims <<'NIM'
import json

for code in ["410", "410.0", "12345678901234567890", "\"410\"", "null"]:
  let event = parseJson("{\"ErrCode\":" & code & "}")
  echo code, " is a ", event["ErrCode"].kind, ", getInt ", event["ErrCode"].getInt
NIM
seen=$(lib=$dir/root/usr/lib/nim/lib; timeout 100 root/usr/bin/nim e --skipCfg:on --skipUserCfg:on --hints:off --lib:"$lib" --path:"$lib" --path:"$lib/pure" --path:"$lib/pure/collections" --path:"$lib/core" --path:"$lib/std" probe.nims 2>&1)
echo "$seen"
[ "$seen" = '410 is a JInt, getInt 410
410.0 is a JFloat, getInt 0
12345678901234567890 is a JString, getInt 0
"410" is a JString, getInt 0
null is a JNull, getInt 0' ]
