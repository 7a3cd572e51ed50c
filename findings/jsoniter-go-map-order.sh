#!/usr/bin/env bash
# Debian 12: golang-github-json-iterator-go-dev 1.1.12-1
# Behaviour: Marshal of the package writes the members of a map in an order that changes from call to call; encoding/json sorts them.
# One would guess: sorted, as it calls itself a drop-in replacement; its compatible configuration does sort.
# Seen: compatible: one text for one map true
#       encoding/json: one text for one map true
#       jsoniter: one text for one map false
# Who is hurt: whoever signs or hashes what was written, or compares it with a recorded text: it differs from one call to the next.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download golang-1.19-go golang-1.19-src golang-github-json-iterator-go-dev golang-github-modern-go-concurrent-dev \
  golang-github-modern-go-reflect2-dev >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" root; done
export GOROOT=$dir/root/usr/lib/go-1.19 GOPATH=$dir/root/usr/share/gocode GOCACHE=$dir/cache GO111MODULE=off CGO_ENABLED=0
cat > probe.go <<'GO'
package main

import (
	"encoding/json"
	"fmt"

	jsoniter "github.com/json-iterator/go"
)

func main() {
	reply := map[string]int{}
	for i := 0; i < 20; i++ {
		reply[fmt.Sprint("member", i)] = i
	}
	for name, marshal := range map[string]func(interface{}) ([]byte, error){
		"encoding/json": json.Marshal, "jsoniter": jsoniter.Marshal, "compatible": jsoniter.ConfigCompatibleWithStandardLibrary.Marshal,
	} {
		texts := map[string]bool{}
		for i := 0; i < 100; i++ {
			text, _ := marshal(reply)
			texts[string(text)] = true
		}
		fmt.Printf("%s: one text for one map %v\n", name, len(texts) == 1)
	}
}
GO
seen=$(TZ=UTC timeout 300 root/usr/lib/go-1.19/bin/go run probe.go 2>/dev/null | sort)
echo "$seen"
[ "$seen" = 'compatible: one text for one map true
encoding/json: one text for one map true
jsoniter: one text for one map false' ]
