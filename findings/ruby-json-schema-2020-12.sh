#!/usr/bin/env bash
# Debian 12: ruby-json-schema 2.8.1-4, ruby 3.1
# Behaviour: validate answers false for any data if the schema names a version that the library doesn't know, such as 2020-12; validate! tells
#   that it is the schema.
# One would guess: an exception from both: whether the data is right can't be known.
# Seen: draft-04: validate true, validate! true
#       2020-12: validate false, validate! JSON::Schema::SchemaError
# Who is hurt: whoever checks callbacks against a schema of today: every event is invalid, and one looks for the fault in the events.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download ruby-json-schema ruby-addressable ruby-public-suffix >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" root; done
RUBYLIB=$(find "$dir/root/usr" -type d \( -path '*/gems/*/lib' -o -name vendor_ruby \) -prune | paste -sd :); export RUBYLIB

cat > probe.rb <<'RUBY'
require 'json-schema'

{ 'draft-04' => 'http://json-schema.org/draft-04/schema#', '2020-12' => 'https://json-schema.org/draft/2020-12/schema' }.each do |name, version|
  schema = { '$schema' => version, 'type' => 'object' }
  answer = JSON::Validator.validate(schema, { 'ErrCode' => 0 })
  told = begin
    JSON::Validator.validate!(schema, { 'ErrCode' => 0 })
  rescue StandardError => e
    e.class
  end
  puts "#{name}: validate #{answer}, validate! #{told}"
end
RUBY
seen=$(timeout 60 ruby -W0 probe.rb)
echo "$seen"
[ "$seen" = 'draft-04: validate true, validate! true
2020-12: validate false, validate! JSON::Schema::SchemaError' ]
