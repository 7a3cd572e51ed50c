#!/usr/bin/env bash
# Maven cn.hutool:hutool-all 5.8.46
# Behaviour: DateUtil.parse takes the fraction of a time with Z for a count of milliseconds, whatever its digits: .1 is 1 ms, and .123456 is
#   two minutes. With an offset the same fraction is read right.
# One would guess: a fraction of a second with any number of digits, as ISO 8601 has it and as it reads beside +08:00.
# Seen: 00:00:00.123Z -> 2026-11-28T00:00:00.123Z
#       00:00:00.1Z -> 2026-11-28T00:00:00.001Z
#       00:00:00.123456Z -> 2026-11-28T00:02:03.456Z
#       00:00:00.999999Z -> 2026-11-28T00:16:39.999Z
#       00:00:00.999999+00:00 -> 2026-11-28T00:00:00.999Z
# Who is hurt: whoever reads times by it that Java's Instant, Go or Python wrote: up to a quarter of an hour too late, without an exception.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>cn.hutool</groupId><artifactId>hutool-all</artifactId><version>5.8.46</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import cn.hutool.core.date.DateUtil;

class Probe {
    public static void main(String[] arguments) {
        for (String time : new String[] {"00:00:00.123Z", "00:00:00.1Z", "00:00:00.123456Z", "00:00:00.999999Z", "00:00:00.999999+00:00"}) {
            System.out.println(time + " -> " + DateUtil.parse("2026-11-28T" + time).toInstant());
        }
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = '00:00:00.123Z -> 2026-11-28T00:00:00.123Z
00:00:00.1Z -> 2026-11-28T00:00:00.001Z
00:00:00.123456Z -> 2026-11-28T00:02:03.456Z
00:00:00.999999Z -> 2026-11-28T00:16:39.999Z
00:00:00.999999+00:00 -> 2026-11-28T00:00:00.999Z' ]
