#!/usr/bin/env bash
# Debian 12: golang-github-mitchellh-mapstructure-dev 1.5.0-2
# Behaviour: without its weak mode it refuses a text for an int, and cuts off the fraction of a number; what an int32 or an int cannot hold
#   becomes another number.
# One would guess: an error for 410.9 and for numbers that do not fit, as encoding/json raises it: not to convert is what the mode is about.
# Seen: {"ErrCode":410}: mapstructure {ErrCode:410 Vendor:0}, refused false; encoding/json refused false
#       {"ErrCode":"410"}: mapstructure {ErrCode:0 Vendor:0}, refused true; encoding/json refused true
#       {"ErrCode":410.9}: mapstructure {ErrCode:410 Vendor:0}, refused false; encoding/json refused true
#       {"ErrCode":1e20}: mapstructure {ErrCode:-9223372036854775808 Vendor:0}, refused false; encoding/json refused true
#       {"Vendor":80300007000}: mapstructure {ErrCode:0 Vendor:-1304371624}, refused false; encoding/json refused true
# Who is hurt: whoever decodes callbacks through a map: vendors' error codes beyond 2^31 are stored as codes that no vendor has.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download golang-1.19-go golang-1.19-src golang-github-mitchellh-mapstructure-dev >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" root; done
export GOROOT=$dir/root/usr/lib/go-1.19 GOPATH=$dir/root/usr/share/gocode GOCACHE=$dir/cache GO111MODULE=off CGO_ENABLED=0
cat > probe.go <<'GO'
package main

import (
	"encoding/json"
	"fmt"

	"github.com/mitchellh/mapstructure"
)

type event struct {
	ErrCode int
	Vendor  int32
}

func main() {
	for _, body := range []string{`{"ErrCode":410}`, `{"ErrCode":"410"}`, `{"ErrCode":410.9}`, `{"ErrCode":1e20}`, `{"Vendor":80300007000}`} {
		var members map[string]interface{}
		var byMap, direct event
		json.Unmarshal([]byte(body), &members)
		mapped := mapstructure.Decode(members, &byMap)
		parsed := json.Unmarshal([]byte(body), &direct)
		fmt.Printf("%s: mapstructure %+v, refused %v; encoding/json refused %v\n", body, byMap, mapped != nil, parsed != nil)
	}
}
GO
seen=$(TZ=UTC timeout 300 root/usr/lib/go-1.19/bin/go run probe.go 2>/dev/null)
echo "$seen"
[ "$seen" = '{"ErrCode":410}: mapstructure {ErrCode:410 Vendor:0}, refused false; encoding/json refused false
{"ErrCode":"410"}: mapstructure {ErrCode:0 Vendor:0}, refused true; encoding/json refused true
{"ErrCode":410.9}: mapstructure {ErrCode:410 Vendor:0}, refused false; encoding/json refused true
{"ErrCode":1e20}: mapstructure {ErrCode:-9223372036854775808 Vendor:0}, refused false; encoding/json refused true
{"Vendor":80300007000}: mapstructure {ErrCode:0 Vendor:-1304371624}, refused false; encoding/json refused true' ]
