#!/usr/bin/env bash
# npm range_check 4.1.0
# Behaviour: an IPv4 address in the form in which a dual-stack listener of Node names it (::ffff:1.2.3.4) is in no IPv4 range.
# One would guess: it is unwrapped, as ip-range-check and Node's own BlockList do.
# Seen: range_check: 183.192.202.5 true, ::ffff:183.192.202.5 false
#       net.BlockList: 183.192.202.5 true, ::ffff:183.192.202.5 true
# Who is hurt: whoever allows Tencent's egress ranges (GetIPList) by it on a server that listens to "::", Node's default: each callback is a 403.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund range_check@4.1.0 >/dev/null
cat > probe.cjs <<'JS'
const { BlockList } = require('node:net');
const { inRange } = require('range_check');

const [plain, mapped] = ['183.192.202.5', '::ffff:183.192.202.5'];
const ranges = new BlockList();
ranges.addSubnet('183.192.202.0', 25);
const list = { range_check: (ip) => inRange(ip, '183.192.202.0/25'), 'net.BlockList': (ip, family) => ranges.check(ip, family) };
for (const [name, allows] of Object.entries(list)) {
  console.log(`${name}: ${plain} ${allows(plain, 'ipv4')}, ${mapped} ${allows(mapped, 'ipv6')}`);
}
JS
seen=$(timeout 60 node probe.cjs)
echo "$seen"
[ "$seen" = 'range_check: 183.192.202.5 true, ::ffff:183.192.202.5 false
net.BlockList: 183.192.202.5 true, ::ffff:183.192.202.5 true' ]
