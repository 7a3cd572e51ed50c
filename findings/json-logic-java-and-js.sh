#!/usr/bin/env bash
# Maven io.github.jamsesso:json-logic-java 1.1.0, npm json-logic-js 2.0.5
# Behaviour: two texts of digits are compared as numbers by the Java engine and as texts by the other; a member that is not there is less
#   than 1 in JavaScript and never in Java; an empty text is missing in JavaScript and present in Java.
# One would guess: one rule, kept as JSON so that page and backend can share it, says the same on both sides.
# Seen: {">":["10","9"]}: java true, js false
#       {"<":[{"var":"ErrCode"},1]}: java false, js true
#       {"missing":["EventDetail"]}: java [], js ["EventDetail"]
# Who is hurt: whoever filters events of callbacks on a page and in the backend with one rule: ErrCode missing, an empty text, ids as texts.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>io.github.jamsesso</groupId><artifactId>json-logic-java</artifactId><version>1.1.0</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
echo '{"private":true}' > package.json
npm install --silent --no-audit --no-fund json-logic-js@2.0.5 >/dev/null
cat > Probe.java <<'JAVA'
import io.github.jamsesso.jsonlogic.JsonLogic;
import java.util.Map;

class Probe {
    public static void main(String[] rules) throws Exception {
        for (String rule : rules) {
            System.out.println(new JsonLogic().apply(rule, Map.of("EventDetail", "")));
        }
    }
}
JAVA
cat > probe.js <<'JS'
const logic = require('json-logic-js');
for (const rule of process.argv.slice(2)) console.log(JSON.stringify(logic.apply(JSON.parse(rule), { EventDetail: '' })));
JS
rules=('{">":["10","9"]}' '{"<":[{"var":"ErrCode"},1]}' '{"missing":["EventDetail"]}')
timeout 120 java -cp 'lib/*' Probe.java "${rules[@]}" > java.txt 2>/dev/null
node probe.js "${rules[@]}" > js.txt
seen=$(printf '%s\n' "${rules[@]}" | paste -d '|' - java.txt js.txt | sed -E 's/^([^|]*)\|([^|]*)\|(.*)$/\1: java \2, js \3/')
echo "$seen"
[ "$seen" = '{">":["10","9"]}: java true, js false
{"<":[{"var":"ErrCode"},1]}: java false, js true
{"missing":["EventDetail"]}: java [], js ["EventDetail"]' ]
