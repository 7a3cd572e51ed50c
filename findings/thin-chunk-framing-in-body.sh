#!/usr/bin/env bash
# Debian 12: thin 1.8.1-1, ruby-rack 2.2, needs ruby 3.1
# Behaviour: where a request comes in chunks, the app is handed the framing with it: lengths, line ends and the last chunk.
# One would guess: the body, as from puma, unicorn and WEBrick, or 411.
# Seen: "d\r\n{\"Events\":[]}\r\n0\r\n\r\n"
# Who is hurt: whoever has a proxy in front that passes chunks on (HAProxy, Apache, Caddy, Varnish do): what arrives is no JSON.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download thin ruby-rack ruby-eventmachine ruby-daemons puma ruby-nio4r >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" root; done
export RUBYLIB="$dir/root/usr/lib/ruby/vendor_ruby:$dir/root/usr/lib/x86_64-linux-gnu/ruby/vendor_ruby/3.1.0" RUBYOPT=-W0
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
cat > probe.rb <<'RUBY'
require 'thin'

app = ->(env) { [200, { 'Content-Type' => 'text/plain' }, [env['rack.input'].read.to_s.inspect]] }
Thin::Logging.silent = true
Thin::Server.start('127.0.0.1', ARGV[0].to_i, app)
RUBY
port=$(free_port)
timeout 30 ruby probe.rb "$port" >probe.out 2>&1 & probe=$!
seen=$(timeout 30 /usr/bin/python3 ask.py "$port")
kill "$probe"
echo "$seen"
[ "$seen" = '"d\r\n{\"Events\":[]}\r\n0\r\n\r\n"' ]
