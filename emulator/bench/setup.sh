# What compare and pace share: builds, makes bodies for other senders, starts the receiver. Sourced; needs $events and $seconds.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
work=$(mktemp -d)
trap 'kill "$receiver" 2>/dev/null || true; rm -rf "$work"' EXIT

mvn -q -B -pl emulator -am test-compile dependency:build-classpath -Dmdep.outputFile="$work/classpath" -Dmdep.includeScope=test
classpath="emulator/target/test-classes:emulator/target/classes:schema/target/classes:$(cat "$work/classpath")"
bench="java -cp $classpath dev.pushback.emulator.load.plan.LoadBench"
$bench bodies "$events" 200 > "$work/bodies"
head -1 "$work/bodies" > "$work/body"

java emulator/bench/Receiver.java 0 > "$work/port" & receiver=$!
until [ -s "$work/port" ]; do sleep 0.1; done
origin="http://127.0.0.1:$(cat "$work/port")"
path='/cb?SdkAppid=1400187352&CallbackCommand=Push.AllMemberPush&contenttype=json&RequestTime=1669872112&Sign=17773bc39a671d7b9aa835458704d2a6db81360a5940292b587d6d760d484061'

# Notes "name callbacks/s cpu-microseconds figure..." of one round; from the tool's output the awk program prints the count and further figures.
note() { # name awk-program command...
  local name=$1 figures=$2; shift 2
  { TIMEFORMAT='%U %S'; time "$@" > "$work/out" 2>&1; } 2> "$work/time" || { echo "$name failed:" >&2; tail -3 "$work/out" >&2; return; }
  local n more; read -r n more < <(awk "$figures" "$work/out") || true
  awk -v name="$name" -v n="$n" -v s="$seconds" -v more="$more" \
    '{ if (n > 0) printf "%s %.0f %.2f %s\n", name, n / s, ($1 + $2) * 1e6 / n, more }' "$work/time" >> "$work/notes"
}

# Prints "name figure..." with the median of each figure over all rounds.
medians() {
  awk '
    { n[$1]++; columns = NF; for (c = 2; c <= NF; c++) v[$1, c, n[$1]] = $c }
    function median(name, c, i, j, t, s) {
      for (i = 1; i <= n[name]; i++) s[i] = v[name, c, i] + 0
      for (i = 1; i < n[name]; i++) for (j = i + 1; j <= n[name]; j++) if (s[j] < s[i]) { t = s[i]; s[i] = s[j]; s[j] = t }
      return s[int((n[name] + 1) / 2)]
    }
    END { for (name in n) { printf "%s", name; for (c = 2; c <= columns; c++) printf " %s", median(name, c); print "" } }
  ' "$work/notes" | sort
}
