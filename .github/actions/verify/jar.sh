#!/usr/bin/env bash
# "locate" says where pushback.jar is, and whether it must be built first; "build FILE" builds it from the sources beside this action.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)

locate() {
  if [ -n "${INPUT_JAR:-}" ]; then
    if [ ! -f "$INPUT_JAR" ]; then
      echo "::error title=Pushback::there is no file $INPUT_JAR; the input \"jar\" must name pushback.jar, from the working directory on"
      exit 2
    fi
    echo "jar=$INPUT_JAR" >> "$GITHUB_OUTPUT"
    echo "build=false" >> "$GITHUB_OUTPUT"
    return
  fi
  {
    echo "jar=$RUNNER_TEMP/pushback/pushback.jar"
    echo "key=pushback-$(sources | sha256sum | cut -c1-32)"
    echo "build=true"
  } >> "$GITHUB_OUTPUT"
}

# Name and content of all that goes into the jar.
sources() {
  cd "$root"
  find pom.xml schema emulator contract -type f -not -path '*/target/*' -not -path '*/src/test/*' -print0 \
    | LC_ALL=C sort -z | xargs -0 sha256sum
}

build() {
  mvn -q -B -ntp -DskipTests -f "$root/pom.xml" -pl contract -am package
  mkdir -p "$(dirname "$1")"
  cp "$root/contract/target/pushback.jar" "$1"
}

"$@"
