#!/usr/bin/env bash
# Debian 12: golang-gopkg-h2non-gock.v1-dev 1.1.2-1
# Behaviour: a body that is expected as JSON is also tried as a regular expression: that of an array is a class of characters, which any body with
#   one of them in it fulfils. The value of a query parameter is a pattern, too, and need not be the whole.
# One would guess: the array and no other, as for an object; 1 as the value of a parameter, and not 12.
# Seen: expected {"a":1}, sent {"a":1}: match true
#       expected {"a":1}, sent {"a":1,"b":2}: match false
#       expected ["u1"], sent ["u1"]: match true
#       expected ["u1"], sent ["u1","u2"]: match true
#       expected ["u1"], sent {"To_Account":null}: match true
#       expected ["u1"], sent []: match false
#       expected SdkAppid=1400, sent SdkAppid=1400187352: match true
# Who is hurt: whoever tests that a sender sends a list of accounts or of events: whatever it sends, the test is green.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download golang-1.19-go golang-1.19-src golang-gopkg-h2non-gock.v1-dev golang-github-h2non-parth-dev >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" root; done
export GOROOT=$dir/root/usr/lib/go-1.19 GOPATH=$dir/root/usr/share/gocode GOCACHE=$dir/cache GO111MODULE=off CGO_ENABLED=0
cat > probe.go <<'GO'
package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"

	"gopkg.in/h2non/gock.v1"
)

func main() {
	for _, body := range [][]string{
		{`{"a":1}`, `{"a":1}`}, {`{"a":1}`, `{"a":1,"b":2}`}, {`["u1"]`, `["u1"]`}, {`["u1"]`, `["u1","u2"]`}, {`["u1"]`, `{"To_Account":null}`}, {`["u1"]`, `[]`},
	} {
		gock.New("http://receiver").Post("/").JSON(json.RawMessage(body[0])).Reply(200)
		_, err := http.Post("http://receiver/", "application/json", strings.NewReader(body[1]))
		fmt.Printf("expected %s, sent %s: match %v\n", body[0], body[1], err == nil)
		gock.Off()
	}
	gock.New("http://receiver").Get("/").MatchParam("SdkAppid", "1400").Reply(200)
	_, err := http.Get("http://receiver/?SdkAppid=1400187352")
	fmt.Printf("expected SdkAppid=1400, sent SdkAppid=1400187352: match %v\n", err == nil)
}
GO
seen=$(TZ=UTC timeout 300 root/usr/lib/go-1.19/bin/go run probe.go 2>/dev/null)
echo "$seen"
[ "$seen" = 'expected {"a":1}, sent {"a":1}: match true
expected {"a":1}, sent {"a":1,"b":2}: match false
expected ["u1"], sent ["u1"]: match true
expected ["u1"], sent ["u1","u2"]: match true
expected ["u1"], sent {"To_Account":null}: match true
expected ["u1"], sent []: match false
expected SdkAppid=1400, sent SdkAppid=1400187352: match true' ]
