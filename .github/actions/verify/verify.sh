#!/usr/bin/env bash
# Runs "pushback verify" with the action's inputs (INPUT_...), and says what came of it in the action's outputs.
set -uo pipefail
reports=${INPUT_REPORTS:-pushback-reports}
mkdir -p "$reports" || exit 2
# An empty setting is not the same as none.
[ -n "${PUSHBACK_TOKEN:-}" ] || unset PUSHBACK_TOKEN

words=(verify "$INPUT_URL" --wait "${INPUT_WAIT:-60s}")
words+=(--report "junit=$reports/pushback.xml,html=$reports/pushback.html,json=$reports/pushback.json,github")
value() { [ -z "$2" ] || words+=("$1" "$2"); }
flag() { [ "$2" != true ] || words+=("$1"); }
value --sdk-app-id "${INPUT_SDK_APP_ID:-}"
value --only "${INPUT_ONLY:-}"
value --exclude "${INPUT_EXCLUDE:-}"
value --known-failures "${INPUT_KNOWN_FAILURES:-}"
value --lang "${INPUT_LANG:-}"
flag --no-auth "${INPUT_NO_AUTH:-}"
flag --strict "${INPUT_STRICT:-}"
while IFS= read -r word; do
  [ -z "$word" ] || words+=("$word")
done <<< "${INPUT_ARGUMENTS:-}"

java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xms64m -Xmn16m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=30 -jar "$JAR" "${words[@]}"
code=$?

# The report has each of these on lines of its own, or all on one.
told() { grep -oE "\"$1\" *: *(\"[a-z]+\"|[0-9]+)" "$reports/pushback.json" 2> /dev/null | head -n 1 | grep -oE '[a-z]+"$|[0-9]+$' | tr -d '"'; }
{
  echo "exit-code=$code"
  echo "reports=$reports"
  echo "verdict=$(told verdict)"
  for count in passed failed warned skipped; do
    echo "$count=$(told "$count")"
  done
} >> "$GITHUB_OUTPUT"
exit "$code"
