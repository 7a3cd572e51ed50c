#!/usr/bin/env bash
# Debian 12: ruby-oj 3.14.2-1
# Behaviour: in the mode that is the default, a text or a member's name that begins with a colon is read as a symbol, so that it equals no text.
#   strict_load and mode: :compat read the text.
# One would guess: a text, as JSON has no symbols.
# Seen: Oj.load Symbol false
#       Oj.strict_load String true
#       Oj.load, compat String true
# Who is hurt: a receiver in Ruby whose accounts or EventDetail may begin with a colon: the user is not found, and nothing is raised.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download ruby-oj >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" root; done
RUBYLIB=$(find "$dir/root" \( -name oj.rb -o -name oj.so \) -printf '%h\n' | sed 's#/oj$##' | sort -u | tr '\n' ':')
export RUBYLIB
cat > probe.rb <<'RUBY'
require 'oj'
body = '{"To_Account":":u1"}'
{ 'Oj.load' => Oj.load(body), 'Oj.strict_load' => Oj.strict_load(body), 'Oj.load, compat' => Oj.load(body, mode: :compat) }.each do |how, event|
  puts "#{how} #{event['To_Account'].class} #{event['To_Account'] == ':u1'}"
end
RUBY
seen=$(timeout 60 ruby probe.rb)
echo "$seen"
[ "$seen" = 'Oj.load Symbol false
Oj.strict_load String true
Oj.load, compat String true' ]
