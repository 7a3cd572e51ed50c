#!/usr/bin/env bash
# Debian 12: python3-responses 0.18.0-1, python3-pytest-httpserver 1.0.6-2
# Behaviour: a body that is expected as JSON is matched by one that holds true for 1 and false for 0; 1.0 for 1, too. The text "1" is not.
# One would guess: no match: true is not 1 in JSON.
# Seen: expected {'ErrorCode': 0}, sent {"ErrorCode":0}: responses True, pytest-httpserver True
#       expected {'ErrorCode': 0}, sent {"ErrorCode":false}: responses True, pytest-httpserver True
#       expected {'ErrorCode': 1}, sent {"ErrorCode":true}: responses True, pytest-httpserver True
#       expected {'ErrorCode': 0}, sent {"ErrorCode":"0"}: responses False, pytest-httpserver False
#       expected {'ErrorCode': 0}, sent {"ErrorCode":1}: responses False, pytest-httpserver False
# Who is hurt: whoever tests by them that a sender sends, or a receiver answers, "ErrorCode": 0: false passes, which other readers refuse.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download python3-responses python3-pytest-httpserver python3-requests python3-urllib3 python3-werkzeug python3-markupsafe \
  python3-certifi python3-chardet python3-charset-normalizer python3-idna python3-toml python3-tomli python3-six python3-yaml >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" root; done
export PYTHONPATH="$dir/root/usr/lib/python3/dist-packages" PYTHONDONTWRITEBYTECODE=1
cat > probe.py <<'PY'
import requests
import responses
from pytest_httpserver import HTTPServer
from responses import matchers


def with_responses(expected, sent):
    with responses.RequestsMock(assert_all_requests_are_fired=False) as mock:
        mock.add("POST", "http://receiver/", match=[matchers.json_params_matcher(expected)])
        try:
            return requests.post("http://receiver/", data=sent, headers={"Content-Type": "application/json"}).ok
        except requests.ConnectionError:
            return False


def with_server(expected, sent):
    with HTTPServer(host="127.0.0.1", port=0) as server:
        server.expect_request("/", json=expected).respond_with_data()
        return requests.post(server.url_for("/"), data=sent).ok


for expected, sent in (({"ErrorCode": 0}, '{"ErrorCode":0}'), ({"ErrorCode": 0}, '{"ErrorCode":false}'), ({"ErrorCode": 1}, '{"ErrorCode":true}'),
                       ({"ErrorCode": 0}, '{"ErrorCode":"0"}'), ({"ErrorCode": 0}, '{"ErrorCode":1}')):
    print(f"expected {expected}, sent {sent}: responses {with_responses(expected, sent)}, pytest-httpserver {with_server(expected, sent)}")
PY
seen=$(timeout 60 /usr/bin/python3 -W ignore probe.py 2>/dev/null)
echo "$seen"
[ "$seen" = 'expected {'\''ErrorCode'\'': 0}, sent {"ErrorCode":0}: responses True, pytest-httpserver True
expected {'\''ErrorCode'\'': 0}, sent {"ErrorCode":false}: responses True, pytest-httpserver True
expected {'\''ErrorCode'\'': 1}, sent {"ErrorCode":true}: responses True, pytest-httpserver True
expected {'\''ErrorCode'\'': 0}, sent {"ErrorCode":"0"}: responses False, pytest-httpserver False
expected {'\''ErrorCode'\'': 0}, sent {"ErrorCode":1}: responses False, pytest-httpserver False' ]
