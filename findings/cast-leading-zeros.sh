#!/usr/bin/env bash
# Debian 12: golang-github-spf13-cast-dev 1.5.0-2
# Behaviour: ToInt reads a text with leading zeros as octal, and one that is none as 0 with an error that only ToIntE tells: 0012 is 10 and 08 is
#   0; 1_000 is 1000.
# One would guess: 12, 8, and an error for the last.
# Seen: "12" -> 12, error false
#       "0012" -> 10, error false
#       "08" -> 0, error true
#       "1_000" -> 1000, error false
#       "0x1A" -> 26, error false
#       "1e3" -> 0, error true
#       "" -> 0, error true
# Who is hurt: whoever keeps codes, months or numbers of tasks as texts with leading zeros: they are other numbers, and 08 and 09 are none.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download golang-1.19-go golang-1.19-src golang-github-spf13-cast-dev >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" root; done
export GOROOT=$dir/root/usr/lib/go-1.19 GOPATH=$dir/root/usr/share/gocode GOCACHE=$dir/cache GO111MODULE=off CGO_ENABLED=0
cat > probe.go <<'GO'
package main

import (
	"fmt"

	"github.com/spf13/cast"
)

func main() {
	for _, text := range []string{"12", "0012", "08", "1_000", "0x1A", "1e3", ""} {
		_, err := cast.ToIntE(text)
		fmt.Printf("%q -> %d, error %v\n", text, cast.ToInt(text), err != nil)
	}
}
GO
seen=$(TZ=UTC timeout 300 root/usr/lib/go-1.19/bin/go run probe.go 2>/dev/null)
echo "$seen"
[ "$seen" = '"12" -> 12, error false
"0012" -> 10, error false
"08" -> 0, error true
"1_000" -> 1000, error false
"0x1A" -> 26, error false
"1e3" -> 0, error true
"" -> 0, error true' ]
