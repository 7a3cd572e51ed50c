#!/usr/bin/env bash
# Debian 12: webhook 2.8.0-4+b6
# Behaviour: a body of application/json that is no JSON is logged, and the hook's command runs all the same, with empty text for each member;
#   the answer is 200. A member that is null is the text <nil>.
# One would guess: 400, and the command does not run.
# Seen: {"EventType":1,"Events":[{"To_Account":"alice"}]} -> EventType 1 account alice; 200
#       {"EventType":1,"Events":[{"To_Account":null}]} -> EventType 1 account <nil>; 200
#       {"EventType":1,"Events":[{"To_Acc -> EventType  account ; 200
# Who is hurt: a receiver made of a script behind it: it takes a body that was cut short for one without members, and says OK.
set -euo pipefail
dir=$(mktemp -d); trap 'kill "$hook" 2>/dev/null || true; rm -rf "$dir"' EXIT; cd "$dir"
apt-get download webhook >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" root; done
cat > hooks.json <<'JSON'
[{"id": "callback", "execute-command": "/bin/echo", "include-command-output-in-response": true, "pass-arguments-to-command":
  [{"source": "string", "name": "EventType"}, {"source": "payload", "name": "EventType"},
   {"source": "string", "name": "account"}, {"source": "payload", "name": "Events.0.To_Account"}]}]
JSON
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
root/usr/bin/webhook -hooks hooks.json -ip 127.0.0.1 -port "$port" > log 2>&1 & hook=$!
until curl -s -o body "http://127.0.0.1:$port/"; do sleep 0.1; done
seen=$(for json in '{"EventType":1,"Events":[{"To_Account":"alice"}]}' '{"EventType":1,"Events":[{"To_Account":null}]}' '{"EventType":1,"Events":[{"To_Acc'; do
  echo "$json -> $(curl -s -w ' %{http_code}' -H 'Content-Type: application/json' -d "$json" "http://127.0.0.1:$port/hooks/callback" | tr '\n' ';')"
done)
echo "$seen"
[ "$seen" = '{"EventType":1,"Events":[{"To_Account":"alice"}]} -> EventType 1 account alice; 200
{"EventType":1,"Events":[{"To_Account":null}]} -> EventType 1 account <nil>; 200
{"EventType":1,"Events":[{"To_Acc -> EventType  account ; 200' ]
