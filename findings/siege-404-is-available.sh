#!/usr/bin/env bash
# Debian 12: siege 4.0.7-1+b1
# Behaviour: where each reply is 404 the availability is 100 % and no transaction has failed, though none was successful. With 500 it is 0 %.
# One would guess: 404 counts as failed, or as successful; availability is what was successful.
# Seen: {transactions: 20
#       availability: 100.00
#       successful_transactions: 0
#       failed_transactions: 0
# Who is hurt: whoever lets a pipeline go by siege's availability: a wrong path of the callback URL is 100 % available.
set -euo pipefail
dir=$(mktemp -d); trap 'kill "$server" 2>/dev/null || true; rm -rf "$dir"' EXIT; cd "$dir"
apt-get download siege >/dev/null 2>&1
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
        self.wfile.write(b"HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}")

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
HOME="$dir" root/usr/bin/siege -q -c 2 -r 10 -b --no-parser "$url/ POST <body" 2>/dev/null | grep -E '"transactions|availability|"(successful|failed)_tr' | tr -d '\t",' | tr -s ' ')
echo "$seen"
[ "$seen" = '{transactions: 20
availability: 100.00
successful_transactions: 0
failed_transactions: 0' ]
