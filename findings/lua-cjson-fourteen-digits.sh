#!/usr/bin/env bash
# Debian 12: lua-cjson 2.1.0+dfsg-2.2, lua5.3 5.3.6-2, beside lua-dkjson 2.6-2
# Behaviour: encode writes a number with 14 significant digits: whole numbers of 15 digits and more become others, with an exponent, though Lua
#   holds them exactly.
# One would guess: exact up to 2^53, where a double ends, as it is decoded.
# Seen: {"EventTime":1669872111}: cjson holds 1669872111, writes {"EventTime":1669872111}; dkjson {"EventTime":1669872111}
#       {"EventTime":1669872111476}: cjson holds 1669872111476, writes {"EventTime":1669872111476}; dkjson {"EventTime":1669872111476}
#       {"EventTime":1669872111476123}: cjson holds 1669872111476123, writes {"EventTime":1.6698721114761e+15}; dkjson {"EventTime":1669872111476123}
# Who is hurt: whoever hands callbacks on from nginx or a game server in Lua: a time in microseconds comes out as 1.6698721114761e+15, another
#   time and no integer to strict readers.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download lua5.3 liblua5.3-0 lua-cjson lua-dkjson >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" root; done
cat > probe.lua <<'LUA'
local cjson, dkjson = require 'cjson', require 'dkjson'
for _, time in ipairs { '1669872111', '1669872111476', '1669872111476123' } do
  local body = '{"EventTime":' .. time .. '}'
  local event = cjson.decode(body)
  print(body .. ': cjson holds ' .. string.format('%.0f', event.EventTime) .. ', writes ' .. cjson.encode(event) .. '; dkjson ' .. dkjson.encode((dkjson.decode(body))))
end
LUA
seen=$(LUA_PATH="$dir/root/usr/share/lua/5.3/?.lua" LUA_CPATH="$dir/root/usr/lib/x86_64-linux-gnu/lua/5.3/?.so" timeout 60 root/usr/bin/lua5.3 probe.lua)
echo "$seen"
[ "$seen" = '{"EventTime":1669872111}: cjson holds 1669872111, writes {"EventTime":1669872111}; dkjson {"EventTime":1669872111}
{"EventTime":1669872111476}: cjson holds 1669872111476, writes {"EventTime":1669872111476}; dkjson {"EventTime":1669872111476}
{"EventTime":1669872111476123}: cjson holds 1669872111476123, writes {"EventTime":1.6698721114761e+15}; dkjson {"EventTime":1669872111476123}' ]
