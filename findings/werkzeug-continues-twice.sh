#!/usr/bin/env bash
# Debian 12: python3-werkzeug 2.2.2-3+deb12u1, python3-flask 2.2.2-3
# Behaviour: the development server answers Expect: 100-continue with two interim replies.
# One would guess: one.
# Seen: 2 times 100 Continue
# Who is hurt: whoever reads one interim reply before the final one, as simple clients do: the second is taken for the answer.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download python3-flask python3-werkzeug python3-jinja2 python3-markupsafe python3-itsdangerous python3-click >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" root; done
export PYTHONPATH="$dir/root/usr/lib/python3/dist-packages" PYTHONDONTWRITEBYTECODE=1
cat > ask.py <<'PY'
import socket
import sys
import time

port = int(sys.argv[1])
for _ in range(100):
    try:
        connection = socket.create_connection(("127.0.0.1", port), 5)
        break
    except ConnectionRefusedError:
        time.sleep(0.1)
connection.sendall(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 13\r\nExpect: 100-continue\r\n\r\n")
connection.settimeout(2)
came = b""
try:
    while part := connection.recv(65536):
        came += part
except TimeoutError:
    pass
print(came.count(b"100 Continue"), "times 100 Continue")
PY
free_port() { /usr/bin/python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
cat > probe.py <<'PY'
import sys
import flask

flask.Flask("probe").run("127.0.0.1", int(sys.argv[1]))
PY
port=$(free_port)
timeout 30 /usr/bin/python3 -W ignore probe.py "$port" >/dev/null 2>&1 & probe=$!
seen=$(timeout 30 /usr/bin/python3 ask.py "$port")
kill "$probe"
echo "$seen"
[ "$seen" = '2 times 100 Continue' ]
