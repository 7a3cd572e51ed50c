#!/usr/bin/env bash
# Debian 12: python3-httpretty 1.1.4-1
# Behaviour: an address that is registered with a query answers requests with any other query, and with none.
# One would guess: a request without that query is an error, as from an address with another path.
# Seen: /cb?CallbackCommand=Push.AllMemberPush 200
#       /cb?CallbackCommand=Bot.OnGroupMessage 200
#       /cb 200
#       /other UnmockedError
# Who is hurt: whoever tests that a sender puts SdkAppid and CallbackCommand into the query: the test is green with a wrong command and without
#   any.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download python3-httpretty python3-requests python3-urllib3 python3-six python3-certifi python3-chardet python3-charset-normalizer \
  python3-idna >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" root; done
export PYTHONPATH="$dir/root/usr/lib/python3/dist-packages" PYTHONDONTWRITEBYTECODE=1
cat > probe.py <<'PY'
import httpretty
import requests


def ask(address):
    httpretty.enable(allow_net_connect=False)
    httpretty.register_uri(httpretty.POST, "http://receiver/cb?CallbackCommand=Push.AllMemberPush", body="OK")
    try:
        return requests.post("http://receiver" + address, data="{}", timeout=5).status_code
    except Exception as error:
        return type(error).__name__
    finally:
        httpretty.disable()
        httpretty.reset()


for address in ("/cb?CallbackCommand=Push.AllMemberPush", "/cb?CallbackCommand=Bot.OnGroupMessage", "/cb", "/other"):
    print(address, ask(address))
PY
seen=$(timeout 60 /usr/bin/python3 -W ignore probe.py 2>/dev/null)
echo "$seen"
[ "$seen" = '/cb?CallbackCommand=Push.AllMemberPush 200
/cb?CallbackCommand=Bot.OnGroupMessage 200
/cb 200
/other UnmockedError' ]
