#!/usr/bin/env bash
# Starts "pushback serve" with the action's inputs (INPUT_...) in the background, and returns when it is ready.
set -uo pipefail
log=${INPUT_LOG:-pushback-serve.log}
[ -n "${PUSHBACK_TOKEN:-}" ] || unset PUSHBACK_TOKEN
[ -n "${PUSHBACK_SECRET_KEY:-}" ] || unset PUSHBACK_SECRET_KEY

words=(serve --port "${INPUT_PORT:-7300}" --https-port "${INPUT_HTTPS_PORT:-7443}")
value() { [ -z "$2" ] || words+=("$1" "$2"); }
value --callback "${INPUT_CALLBACK:-}"
value --sdk-app-id "${INPUT_SDK_APP_ID:-}"
value --users "${INPUT_USERS:-}"
while IFS= read -r word; do
  [ -z "$word" ] || words+=("$word")
done <<< "${INPUT_ARGUMENTS:-}"

# In a session of its own, so that it outlives this step.
setsid nohup java -jar "$JAR" "${words[@]}" > "$log" 2>&1 < /dev/null &
pid=$!

# The ready line is the only one that names both addresses.
ready=
for _ in $(seq 600); do
  ready=$(grep -m 1 -E 'https?://.*https?://' "$log" || true)
  [ -z "$ready" ] || break
  if ! kill -0 "$pid" 2> /dev/null; then
    wait "$pid"
    code=$?
    echo "::error title=Pushback serve::it ended with code $code: $(tail -n 3 "$log" | tr '\n' ' ')"
    exit "$code"
  fi
  sleep 0.1
done
if [ -z "$ready" ]; then
  kill "$pid"
  echo "::error title=Pushback serve::not ready after 60 s; see $log"
  exit 3
fi
address() { grep -oE "$1://[^[:space:],;)<>\"]+" <<< "$ready" | head -n 1; }
{
  echo "http=$(address http)"
  echo "https=$(address https)"
  echo "pid=$pid"
  echo "log=$log"
} >> "$GITHUB_OUTPUT"
echo "$ready"
