#!/usr/bin/env bash
# Debian 12: jo 1.9-1
# Behaviour: a word without a value (ErrorInfo=) becomes null, not an empty text. Texts that look like a number in any way of C become numbers: 007 is 7,
#   0x10 is 16, 1e5 is 100000; 17 digits and more are rounded.
# One would guess: "" for an empty value, and texts that are no JSON numbers (007, 0x10) stay texts.
# Seen: {"ActionStatus":"OK","ErrorInfo":null,"ErrorCode":0}
#       {"account":7,"account2":16,"account3":100000,"account4":"1_000","id":1.4411521e+17}
# Who is hurt: whoever writes replies or events with it: a reply with ErrorInfo null, and accounts that are other accounts.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download jo >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" root; done
seen=$(root/usr/bin/jo ActionStatus=OK ErrorInfo= ErrorCode=0; root/usr/bin/jo account=007 account2=0x10 account3=1e5 account4=1_000 id=144115210000000001)
echo "$seen"
[ "$seen" = '{"ActionStatus":"OK","ErrorInfo":null,"ErrorCode":0}
{"account":7,"account2":16,"account3":100000,"account4":"1_000","id":1.4411521e+17}' ]
