#!/usr/bin/env bash
# Debian 12: golang-github-knetic-govaluate-dev 3.0.0+git20171022.9aa4983-2
# Behaviour: a text in an expression that looks like a date is turned into a number of seconds, so that it never equals a parameter that holds the
#   same text; with a time alone it stays text.
# One would guess: a text in quotes is a text, and equals the same text.
# Seen: Day = t1, Day == 't1': true <nil>, 't1' + '': t1
#       Day = 2026-01-01, Day == '2026-01-01': false <nil>, '2026-01-01' + '': 1.7672256e+09
#       Day = 2026-01-01T00:00:00Z, Day == '2026-01-01T00:00:00Z': false <nil>, '2026-01-01T00:00:00Z' + '': 1.7672256e+09
#       Day = 12:30, Day == '12:30': true <nil>, '12:30' + '': 12:30
# Who is hurt: whoever selects events or tasks by a rule such as Day == '2026-01-01': none is found, and no error is raised.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download golang-1.19-go golang-1.19-src golang-github-knetic-govaluate-dev >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" root; done
export GOROOT=$dir/root/usr/lib/go-1.19 GOPATH=$dir/root/usr/share/gocode GOCACHE=$dir/cache GO111MODULE=off CGO_ENABLED=0
cat > probe.go <<'GO'
package main

import (
	"fmt"

	"github.com/Knetic/govaluate"
)

func main() {
	for _, text := range []string{"t1", "2026-01-01", "2026-01-01T00:00:00Z", "12:30"} {
		rule, _ := govaluate.NewEvaluableExpression("Day == '" + text + "'")
		found, err := rule.Evaluate(map[string]interface{}{"Day": text})
		value, _ := govaluate.NewEvaluableExpression("'" + text + "' + ''")
		written, _ := value.Evaluate(nil)
		fmt.Printf("Day = %s, Day == '%s': %v %v, '%s' + '': %v\n", text, text, found, err, text, written)
	}
}
GO
seen=$(TZ=UTC timeout 300 root/usr/lib/go-1.19/bin/go run probe.go 2>/dev/null)
echo "$seen"
[ "$seen" = 'Day = t1, Day == '\''t1'\'': true <nil>, '\''t1'\'' + '\'''\'': t1
Day = 2026-01-01, Day == '\''2026-01-01'\'': false <nil>, '\''2026-01-01'\'' + '\'''\'': 1.7672256e+09
Day = 2026-01-01T00:00:00Z, Day == '\''2026-01-01T00:00:00Z'\'': false <nil>, '\''2026-01-01T00:00:00Z'\'' + '\'''\'': 1.7672256e+09
Day = 12:30, Day == '\''12:30'\'': true <nil>, '\''12:30'\'' + '\'''\'': 12:30' ]
