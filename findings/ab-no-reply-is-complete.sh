#!/usr/bin/env bash
# Debian 12: apache2-utils 2.4.68-1~deb12u1 (ab)
# Behaviour: a server that takes each request and closes the connection without one byte of a reply has, for ab, completed all requests and
#   failed none.
# One would guess: requests without a reply are failed (or ab stops, as it does when a connection is reset).
# Seen: GET: Complete requests: 20, Failed requests: 0, Total transferred: 0 bytes, exit 0
#       POST: Complete requests: 20, Failed requests: 0, Total transferred: 0 bytes, exit 0
# Who is hurt: whoever measures a receiver that dies on each call: ab shows a good rate and no failures, and exits 0.
set -euo pipefail
dir=$(mktemp -d); trap 'kill "$server" 2>/dev/null || true; rm -rf "$dir"' EXIT; cd "$dir"
apt-get download apache2-utils libapr1 libaprutil1 >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" root; done
export LD_LIBRARY_PATH="$dir/root/usr/lib/x86_64-linux-gnu"
cat > server.py <<'PY'
import socketserver

class Reply(socketserver.StreamRequestHandler):
    def handle(self):
        length = 0
        while (line := self.rfile.readline().strip()):
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        self.rfile.read(length)


class Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    request_queue_size = 100

with Server(("127.0.0.1", 0), Reply) as server:
    print(server.server_address[1], flush=True)
    server.serve_forever()
PY
python3 server.py > port & server=$!
until [ -s port ]; do sleep 0.1; done
url=http://127.0.0.1:$(cat port)
seen=$(echo '{}' > body; for method in GET POST; do
  [ $method = POST ] && body="-p body" || body=
  root/usr/bin/ab -q -n 20 -c 2 $body "$url/" > out 2>/dev/null && code=0 || code=$?
  echo "$method: $(grep -E '^(Complete requests|Failed requests|Total transferred)' out | tr -s ' ' | paste -sd, | sed 's/,/, /g'), exit $code"
done)
echo "$seen"
[ "$seen" = 'GET: Complete requests: 20, Failed requests: 0, Total transferred: 0 bytes, exit 0
POST: Complete requests: 20, Failed requests: 0, Total transferred: 0 bytes, exit 0' ]
