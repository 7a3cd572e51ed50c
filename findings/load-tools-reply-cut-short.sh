#!/usr/bin/env bash
# Debian 12: hey 0.1.4-2+b4, siege 4.0.7-1+b1, apache2-utils 2.4.68-1~deb12u1 (ab), wrk 4.1.0-3+b2, nghttp2-client 1.52.0-1+deb12u3 (h2load)
# Behaviour: a reply that breaks off 50 bytes before the end that its Content-Length names is a good one for hey, siege and ab; it is an error for
#   wrk and h2load.
# One would guess: all of them, or at least ab, which calls a reply of another length than the first failed, tell that it is not whole.
# Seen: hey: [200] 20 responses
#       siege: availability: 100.00, successful_transactions: 20, failed_transactions: 0
#       ab: Complete requests: 20, Failed requests: 0
#       h2load: requests: 20 total, 20 started, 0 done, 0 succeeded, 20 failed, 20 errored, 0 timeout
#       wrk: 0 requests, read errors: many
# Who is hurt: whoever looks for a receiver's lost replies with the wrong one of these.
set -euo pipefail
dir=$(mktemp -d); trap 'kill "$server" 2>/dev/null || true; rm -rf "$dir"' EXIT; cd "$dir"
apt-get download hey siege apache2-utils libapr1 libaprutil1 wrk nghttp2-client libev4 libjemalloc2 >/dev/null 2>&1
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
        body = b"{\"ErrorCode\":0}"
        self.wfile.write(b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % (len(body) + 50) + body)

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
root/usr/bin/hey -n 20 -c 2 -m POST -D body "$url/" | grep responses | tr -s '\t ' ' ' | sed 's/^ /hey: /'
HOME="$dir" root/usr/bin/siege -q -c 2 -r 10 -b --no-parser "$url/ POST <body" 2>/dev/null | grep -E 'availability|"(successful|failed)_tr' | tr -d '\t",' | tr -s ' ' | paste -sd, | sed 's/^/siege: /; s/,/, /g'
root/usr/bin/ab -q -n 20 -c 2 -p body "$url/" 2>/dev/null | grep -E '^(Complete|Failed)' | tr -s ' ' | paste -sd, | sed 's/^/ab: /; s/,/, /g'
root/usr/bin/h2load --h1 -n 20 -c 20 -d body "$url/" | grep ^requests | sed 's/^/h2load: /'
root/usr/bin/wrk -t 1 -c 2 -d 1s "$url/" > out; echo "wrk: $(grep -E 'requests in' out | awk '{print $1}') requests, read errors: $(grep -qE 'read [1-9]' out && echo many || echo none)")
echo "$seen"
[ "$seen" = 'hey: [200] 20 responses
siege: availability: 100.00, successful_transactions: 20, failed_transactions: 0
ab: Complete requests: 20, Failed requests: 0
h2load: requests: 20 total, 20 started, 0 done, 0 succeeded, 20 failed, 20 errored, 0 timeout
wrk: 0 requests, read errors: many' ]
