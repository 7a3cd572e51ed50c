#!/usr/bin/env bash
# Debian 12: golang-github-jinzhu-copier-dev 0.3.2-2
# Behaviour: between fields of one name and other types it copies without an error: the number 65 becomes the text A, the text 410 the number 0,
#   and a number too large for an int32 another one.
# One would guess: an error where the types do not fit, or the digits.
# Seen: {Vendor:A ErrCode:0 Code:-1304371624}, error <nil>
# Who is hurt: whoever copies events into the rows of a table: a code that came as a text is stored as 0, which is success, and a vendor's number
#   as a letter.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download golang-1.19-go golang-1.19-src golang-github-jinzhu-copier-dev >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" root; done
export GOROOT=$dir/root/usr/lib/go-1.19 GOPATH=$dir/root/usr/share/gocode GOCACHE=$dir/cache GO111MODULE=off CGO_ENABLED=0
cat > probe.go <<'GO'
package main

import (
	"fmt"

	"github.com/jinzhu/copier"
)

type event struct {
	Vendor  int
	ErrCode string
	Code    int64
}

type row struct {
	Vendor  string
	ErrCode int
	Code    int32
}

func main() {
	var stored row
	err := copier.Copy(&stored, &event{Vendor: 65, ErrCode: "410", Code: 80300007000})
	fmt.Printf("%+v, error %v\n", stored, err)
}
GO
seen=$(TZ=UTC timeout 300 root/usr/lib/go-1.19/bin/go run probe.go 2>/dev/null)
echo "$seen"
[ "$seen" = '{Vendor:A ErrCode:0 Code:-1304371624}, error <nil>' ]
