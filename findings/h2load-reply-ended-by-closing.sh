#!/usr/bin/env bash
# Debian 12: nghttp2-client 1.52.0-1+deb12u3 (h2load --h1), wrk 4.1.0-3+b2
# Behaviour: a whole reply without Content-Length, ended by closing the connection as HTTP/1.1 allows, is never done for h2load (200 counted, all
#   errored, 0 req/s), and for wrk it is a request and a read error, both.
# One would guess: it counts as a request without an error, as the same reply with Content-Length and Connection: close does in both.
# Seen: h2load: requests: 20 total, 20 started, 0 done, 0 succeeded, 20 failed, 20 errored, 0 timeout
#       h2load: status codes: 20 2xx, 0 3xx, 0 4xx, 0 5xx
#       wrk: as many read errors as requests
# Who is hurt: whoever measures a receiver behind HTTP/1.0 (or one that ends its replies so): it is right, and told to lose everything.
set -euo pipefail
dir=$(mktemp -d); trap 'kill "$server" 2>/dev/null || true; rm -rf "$dir"' EXIT; cd "$dir"
apt-get download wrk nghttp2-client libev4 libjemalloc2 >/dev/null 2>&1
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
        self.wfile.write(b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: application/json\r\n\r\n{\"ErrorCode\":0}")

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
seen=$(echo '{}' > body
root/usr/bin/h2load --h1 -n 20 -c 20 -d body "$url/" | grep -E '^(requests|status)' | sed 's/^/h2load: /'
root/usr/bin/wrk -t 1 -c 2 -d 1s "$url/" > out
requests=$(awk '/requests in/ { print $1 }' out) errors=$(sed -n 's/.*read \([0-9]*\),.*/\1/p' out)
echo "wrk: $([ "$((requests - ${errors:-0}))" -le 2 ] && [ "$requests" -gt 20 ] && echo as many read errors as requests || echo other counts)")
echo "$seen"
[ "$seen" = 'h2load: requests: 20 total, 20 started, 0 done, 0 succeeded, 20 failed, 20 errored, 0 timeout
h2load: status codes: 20 2xx, 0 3xx, 0 4xx, 0 5xx
wrk: as many read errors as requests' ]
