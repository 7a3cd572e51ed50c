#!/usr/bin/env bash
# Debian 12: ruby-sinatra 3.0.5-3, ruby-rack 2.2, needs ruby 3.1
# Behaviour: a JSON body without a Content-Type reaches the route up to 64 KiB; above, the answer is 500 before the route runs.
# One would guess: the route reads request.body, so the type and the size do not matter.
# Seen: 1 kB 200, 70 kB 500; with application/json 70 kB 200
# Who is hurt: whoever gets batches without a Content-Type: small ones work in every test, and a batch of 100 fails for ever.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download ruby-sinatra ruby-rack ruby-rack-protection ruby-mustermann ruby-tilt ruby-ruby2-keywords ruby-webrick >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" root; done
export RUBYLIB="$dir/root/usr/lib/ruby/vendor_ruby:$dir/root/usr/lib/x86_64-linux-gnu/ruby/vendor_ruby/3.1.0" RUBYOPT=-W0
cat > probe.rb <<'RUBY'
require 'sinatra/base'
require 'rack/mock'

class Probe < Sinatra::Base
  set :environment, :production
  set :logging, false
  post('/') { request.body.read.size.to_s }
end

def ask(size, type)
  body = '{"Events":["' + 'x' * size + '"]}'
  env = { input: body, 'REQUEST_METHOD' => 'POST', 'rack.errors' => StringIO.new }
  env['CONTENT_TYPE'] = type if type
  Rack::MockRequest.new(Probe.new).request('POST', '/', env).status
end

puts "1 kB #{ask(1000, nil)}, 70 kB #{ask(70_000, nil)}; with application/json 70 kB #{ask(70_000, 'application/json')}"
RUBY
seen=$(timeout 60 ruby probe.rb 2>/dev/null)
echo "$seen"
[ "$seen" = '1 kB 200, 70 kB 500; with application/json 70 kB 200' ]
