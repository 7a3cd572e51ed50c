#!/usr/bin/env bash
# Debian 12: libcpanel-json-xs-perl 4.35-1+deb12u1, libjson-xs-perl 4.040-1~deb12u1, perl 5.36 with its JSON::PP 4.07
# Behaviour: a text that was compared with a number is written as a number by JSON::PP and Cpanel::JSON::XS; JSON::XS writes it as a text, but
#   makes a text of a number that was put into one.
# One would guess: reading a value changes nothing: "410" is written as "410", and 410 as 410, by all three.
# Seen: JSON::PP {"Account":"1001","ErrCode":410}, after two looks {"Account":1001,"ErrCode":410}
#       Cpanel::JSON::XS {"Account":"1001","ErrCode":410}, after two looks {"Account":1001,"ErrCode":410}
#       JSON::XS {"Account":"1001","ErrCode":410}, after two looks {"Account":"1001","ErrCode":"410"}
# Who is hurt: whoever looks at a callback and hands it on: whether ErrCode is a number or a text depends on the module and on what was looked at.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download libcpanel-json-xs-perl libjson-xs-perl libcommon-sense-perl libtypes-serialiser-perl >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" root; done
cat > probe.pl <<'PERL'
use strict;
use warnings;

for my $module (qw(JSON::PP Cpanel::JSON::XS JSON::XS)) {
    eval "require $module" or die $@;
    my $json = $module->new->canonical;
    my $event = $json->decode('{"Account":"1001","ErrCode":410}');
    my $before = $json->encode($event);
    my $found = $event->{Account} == 1001;
    my $line = "code $event->{ErrCode}";
    print "$module $before, after two looks ", $json->encode($event), "\n";
}
PERL
seen=$(PERL5LIB="$dir/root/usr/share/perl5:$dir/root/usr/lib/x86_64-linux-gnu/perl5/5.36" timeout 60 perl probe.pl)
echo "$seen"
[ "$seen" = 'JSON::PP {"Account":"1001","ErrCode":410}, after two looks {"Account":1001,"ErrCode":410}
Cpanel::JSON::XS {"Account":"1001","ErrCode":410}, after two looks {"Account":1001,"ErrCode":410}
JSON::XS {"Account":"1001","ErrCode":410}, after two looks {"Account":"1001","ErrCode":"410"}' ]
