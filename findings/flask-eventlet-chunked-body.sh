#!/usr/bin/env bash
# Debian 12: python3-flask 2.2.2-3, python3-eventlet 0.33.1-4, python3-gevent 22.10.2-2
# Behaviour: under eventlet's server Flask sees an empty body where a request comes in chunks; under gevent's it sees the body.
# One would guess: the body in both: WSGI servers take the chunks apart.
# Seen: eventlet 0 bytes
#       gevent 13 bytes
# Who is hurt: whoever has a proxy in front that passes chunks on (HAProxy, Apache, Caddy, Varnish do): the batch is empty.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download python3-flask python3-werkzeug python3-jinja2 python3-markupsafe python3-itsdangerous python3-click python3-eventlet python3-greenlet python3-dnspython python3-six python3-gevent python3-zope.event python3-zope.interface >/dev/null 2>&1
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
connection.sendall(b'POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\nd\r\n{"Events":[]}\r\n0\r\n\r\n')
connection.settimeout(3)
came = b""
try:
    while part := connection.recv(65536):
        came += part
except TimeoutError:
    pass
print(came.decode().splitlines()[-1])
PY
free_port() { /usr/bin/python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
cat > probe.py <<'PY'
import sys
import flask

app = flask.Flask("probe")
server, port = sys.argv[1], int(sys.argv[2])


@app.post("/")
def take():
    return f"{server} {len(flask.request.get_data())} bytes"


if server == "eventlet":
    import eventlet
    import eventlet.wsgi

    eventlet.wsgi.server(eventlet.listen(("127.0.0.1", port)), app, log_output=False)
else:
    from gevent.pywsgi import WSGIServer

    WSGIServer(("127.0.0.1", port), app, log=None).serve_forever()
PY
seen=$(for server in eventlet gevent; do
  port=$(free_port)
  timeout 30 /usr/bin/python3 -W ignore probe.py "$server" "$port" >/dev/null 2>&1 & probe=$!
  timeout 30 /usr/bin/python3 ask.py "$port"
  kill "$probe"
done)
echo "$seen"
[ "$seen" = 'eventlet 0 bytes
gevent 13 bytes' ]
