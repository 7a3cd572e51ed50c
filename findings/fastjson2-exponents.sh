#!/usr/bin/env bash
# Maven com.alibaba.fastjson2:fastjson2 2.0.64
# Behaviour: the same number is an exact BigDecimal if written with a point and a Double if written with an exponent; the latter also rounds
#   whole numbers.
# One would guess: one class for one number, BigDecimal, as for every other decimal it reads.
# Seen: 1.5 -> BigDecimal 1.5
#       15e-1 -> Double 1.5
#       123456789012345678e1 -> Double 1.23456789012345677E18
# Who is hurt: whoever compares or casts what parseObject returns: 1.5 isn't equal to 15e-1, the cast fails, and an id loses its last digits.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
timeout 300 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
  -Dartifact=com.alibaba.fastjson2:fastjson2:2.0.64 -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import com.alibaba.fastjson2.JSON;

class Probe {
    public static void main(String[] arguments) {
        for (String written : new String[] {"1.5", "15e-1", "123456789012345678e1"}) {
            Object value = JSON.parseObject("{\"value\":" + written + "}").get("value");
            System.out.println(written + " -> " + value.getClass().getSimpleName() + " " + value);
        }
    }
}
JAVA
seen=$(timeout 60 java -cp 'lib/*' Probe.java)
echo "$seen"
[ "$seen" = '1.5 -> BigDecimal 1.5
15e-1 -> Double 1.5
123456789012345678e1 -> Double 1.23456789012345677E18' ]
