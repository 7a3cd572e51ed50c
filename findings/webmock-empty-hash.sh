#!/usr/bin/env bash
# Debian 12: ruby-webmock 3.18.1-2, ruby-crack 0.4.4-4, ruby 3.1
# Behaviour: a stub with body: {} matches every body, while one with body: { a: 1 } matches nothing but that object.
# One would guess: the empty object and nothing else, as an empty hash is a hash.
# Seen: body: {}: {} 200, {"a":1} 200, {"a":1,"b":2} 200
#       body: {:a=>1}: {} no match, {"a":1} 200, {"a":1,"b":2} no match
# Who is hurt: whoever asserts that a sender sends an empty object, as to an endpoint without parameters: whatever it sends, the test is
#   green.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download ruby-webmock ruby-addressable ruby-public-suffix ruby-crack ruby-hashdiff >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" root; done
RUBYLIB=$(find "$dir/root/usr" -type d \( -path '*/gems/*/lib' -o -name vendor_ruby \) -prune | paste -sd :); export RUBYLIB

cat > probe.rb <<'RUBY'
require 'net/http'
require 'webmock'
include WebMock::API
WebMock.enable!

def sent(body)
  request = Net::HTTP::Post.new('/callback', 'Content-Type' => 'application/json')
  request.body = body
  Net::HTTP.new('receiver.test', 80).request(request).code
rescue WebMock::NetConnectNotAllowedError
  'no match'
end

[{}, { a: 1 }].each do |expected|
  WebMock.reset!
  stub_request(:post, 'http://receiver.test/callback').with(body: expected)
  puts "body: #{expected}: {} #{sent('{}')}, {\"a\":1} #{sent('{"a":1}')}, {\"a\":1,\"b\":2} #{sent('{"a":1,"b":2}')}"
end
RUBY
seen=$(timeout 60 ruby -W0 probe.rb)
echo "$seen"
[ "$seen" = 'body: {}: {} 200, {"a":1} 200, {"a":1,"b":2} 200
body: {:a=>1}: {} no match, {"a":1} 200, {"a":1,"b":2} no match' ]
