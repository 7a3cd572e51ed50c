#!/usr/bin/env bash
# npm jmespath 0.16.0; Debian 12: python3-jmespath 1.0.1-1, ruby-jmespath 1.6.1-1, jp 0.2.1+ds1-1+b5; Maven io.burt:jmespath-jackson 0.6.0
# Behaviour: to_number, for which the specification asks for null where a text is no JSON number, makes numbers of other texts in each of five
#   libraries, and not of the same ones: an empty text is 0 in JavaScript alone.
# One would guess: null for all four.
# Seen: texts      '' ' 12' '0x1A' '1_000'
#       JavaScript 0 12 26 null
#       Python     null 12 null 1000
#       Ruby       null 12 26 1000
#       Go         null null null 1000
#       Java       null 12 null null
# Who is hurt: whoever turns codes that are texts into numbers: an event without a code has the code 0, which is success, and a task named 1_000
#   is number 1000.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download python3-jmespath ruby-jmespath jp >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" root; done
echo '{"private":true}' > package.json
npm install --silent --ignore-scripts --no-audit --no-fund jmespath@0.16.0 >/dev/null
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>io.burt</groupId><artifactId>jmespath-jackson</artifactId><version>0.6.0</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > probe.cjs <<'JS'
const { search } = require('jmespath');
console.log('JavaScript', ...process.argv.slice(2).map(text => JSON.stringify(search({ text }, 'to_number(text)'))));
JS
cat > probe.py <<'PY'
import json
import sys

import jmespath

print("Python    ", *(json.dumps(jmespath.search("to_number(text)", {"text": text})) for text in sys.argv[1:]))
PY
cat > probe.rb <<'RUBY'
require 'jmespath'
puts ['Ruby      ', *ARGV.map { |text| JMESPath.search('to_number(text)', { 'text' => text }).inspect.sub('nil', 'null') }].join(' ')
RUBY
cat > Probe.java <<'JAVA'
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.burt.jmespath.jackson.JacksonRuntime;

class Probe {
    public static void main(String[] texts) {
        System.out.print("Java      ");
        for (String text : texts) {
            var event = JsonNodeFactory.instance.objectNode().put("text", text);
            System.out.print(" " + new JacksonRuntime().compile("to_number(text)").search(event));
        }
        System.out.println();
    }
}
JAVA
seen=$(texts=("" " 12" 0x1A 1_000)
printf 'texts     '; printf " '%s'" "${texts[@]}"; echo
node probe.cjs "${texts[@]}"
PYTHONPATH="$dir/root/usr/lib/python3/dist-packages" /usr/bin/python3 -B probe.py "${texts[@]}"
RUBYLIB=$(find "$dir/root" -name jmespath.rb -printf "%h
") ruby -W0 probe.rb "${texts[@]}"
echo "Go        $(for text in "${texts[@]}"; do printf ' %s' "$(printf '{"text":"%s"}' "$text" | root/usr/bin/jp 'to_number(text)')"; done)"
java -cp 'lib/*' Probe.java "${texts[@]}" 2>/dev/null)
echo "$seen"
[ "$seen" = 'texts      '\'''\'' '\'' 12'\'' '\''0x1A'\'' '\''1_000'\''
JavaScript 0 12 26 null
Python     null 12 null 1000
Ruby       null 12 26 1000
Go         null null null 1000
Java       null 12 null null' ]
