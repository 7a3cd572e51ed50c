#!/bin/bash
# Ten changes of one line to the storage of the Spring Boot example: each must turn `verify --probe` red, and the example as it
# stands must be green. Usage: run.sh [NAME...]; PUSHBACK is the command (default: java -jar contract/target/pushback.jar),
# CP the class path of the example (default: asked of Maven). Ends with 0 if all came out as they should.
set -uo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
pushback=${PUSHBACK:-java -jar $here/../../contract/target/pushback.jar}
work=$(mktemp -d)
app=
trap 'kill "$app" 2> /dev/null; rm -rf "$work"' EXIT
cp=${CP:-}
if [ -z "$cp" ]; then
    # Asked of the whole build, as the example's tests need the other modules.
    mvn -q -f "$here/../../pom.xml" -pl examples/spring-boot-receiver -am test-compile dependency:build-classpath \
        -DincludeScope=runtime -Dmdep.outputFile="$work/classpath" > "$work/maven" 2>&1 ||
        { echo "no class path:"; head -5 "$work/maven"; exit 1; }
    cp=$(cat "$work/classpath")
fi

# name | what must be told, a pattern (H2 refuses what is too long, so that the answer is wrong, too) | file | sed expression
changes='
none||schema.sql|s/a/a/
key-without-stage|storage.lost|schema.sql|s/, stage)$/)/
key-without-device|storage.lost|schema.sql|s/, platform, device, stage)$/, stage)/
key-without-task|storage.lost|schema.sql|s/unique (task_id, /unique (/
column-of-32|violated|schema.sql|s/to_account varchar(128)/to_account varchar(32)/
latin-1|storage.decoded|PushEvents.java|s/event.ErrInfo() == null ? "" : event.ErrInfo()/event.ErrInfo() == null ? "" : new String(event.ErrInfo().getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.ISO_8859_1)/
upsert-overwrites|storage.stage-went-back|PushEvents.java|s/" err_info, data_id) values/" err_info, data_id) key (task_id, to_account, event_type, platform, device) values/;s/insert into push_event/merge into push_event/
queue-drops|storage.lost|PushEvents.java|s/events.forEach(this::store)/events.stream().limit(50).forEach(this::store)/
commit-per-batch|storage.[lr]o|PushEvents.java|s/it is there already\./it is there already.\n            org.springframework.transaction.interceptor.TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();/
dedupe-in-memory|storage.doubled|schema.sql|s/constraint once unique .*/constraint once unique (id)/
check-after-storing|storage.stored-though-refused|SignatureFilter.java|s/} else {/} else { chain.doFilter(request, new org.springframework.web.util.ContentCachingResponseWrapper(response)); response.reset();/
'

play() { # name pattern file expression
    local dir=$work/$1 port
    mkdir -p "$dir/classes"
    cp -r "$here/src" "$dir/src"
    local file
    file=$(find "$dir/src/main" -name "$3")
    sed -i "$4" "$file"
    [ "$1" = none ] || ! cmp -s "$file" "$(find "$here/src/main" -name "$3")" || { echo "$1: the change does not fit"; return 1; }
    javac --release 17 -parameters -proc:none -nowarn -d "$dir/classes" -cp "$cp" \
        $(find "$dir/src/main" -name '*.java') $(find "$dir/src/test" -name ProbeController.java) > "$dir/javac" 2>&1 ||
        { echo "$1: does not compile"; head -3 "$dir/javac"; return 1; }
    cp "$dir/src/main/resources/"* "$dir/classes"
    java -cp "$dir/classes:$cp" dev.pushback.examples.spring.PushReceiver --server.port=0 > "$dir/log" 2>&1 &
    app=$!
    for _ in $(seq 300); do
        port=$(grep -oE 'on port [0-9]+' "$dir/log" | grep -oE '[0-9]+$' | tail -1)
        [ -n "$port" ] && [ "$port" != 0 ] && break
        sleep 0.2
    done
    printf secret > "$dir/token"
    $pushback verify "http://localhost:$port/callback" --probe "http://localhost:$port/probe" --token-file "$dir/token" \
        --seed 42 -q > "$dir/verify" 2>&1
    local code=$?
    kill "$app"
    wait "$app" 2> /dev/null
    local told
    told=$(grep -oE 'storage\.[a-z-]+' "$dir/verify" | sort -u | tr '\n' ' ')
    echo "$1: exit $code; $told; $(tail -1 "$dir/verify")"
    if [ -z "$2" ]; then [ $code = 0 ]; else [ $code = 1 ] && grep -qE "$2" "$dir/verify"; fi || { echo "$1: NOT AS IT SHOULD BE"; [ -z "${KEEP:-}" ] || cp "$dir/verify" "$KEEP/$1.txt"; return 1; }
}

bad=0
while IFS='|' read -r name rest; do
    [ -n "$name" ] || continue
    [ $# = 0 ] || [[ " $* " == *" $name "* ]] || continue
    expression=${rest##*|}
    rest=${rest%|*}
    play "$name" "${rest%|*}" "${rest##*|}" "$expression" || bad=$((bad + 1))
done <<< "$changes"
[ $bad = 0 ] && echo "all as they should be"
exit $bad
