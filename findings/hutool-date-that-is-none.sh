#!/usr/bin/env bash
# Maven cn.hutool:hutool-all 5.8.46
# Behaviour: DateUtil.parse reads a day or an hour that doesn't exist as one of the next month, year or day.
# One would guess: an exception, as from java.time and from Hutool's own LocalDateTimeUtil.
# Seen: 2026-02-30 10:00:00 -> 2026-03-02 10:00:00
#       2026-13-01 10:00:00 -> 2027-01-01 10:00:00
#       2026-11-28 25:61:00 -> 2026-11-29 02:01:00
#       LocalDateTimeUtil: DateTimeParseException
# Who is hurt: whoever takes it for a check of a field: the 30th of February and the hour 25 pass, and are stored as other times.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>cn.hutool</groupId><artifactId>hutool-all</artifactId><version>5.8.46</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import cn.hutool.core.date.DateUtil;
import cn.hutool.core.date.LocalDateTimeUtil;

class Probe {
    public static void main(String[] arguments) {
        for (String time : new String[] {"2026-02-30 10:00:00", "2026-13-01 10:00:00", "2026-11-28 25:61:00"}) {
            System.out.println(time + " -> " + DateUtil.parse(time));
        }
        try {
            System.out.println(LocalDateTimeUtil.parse("2026-02-30T10:00:00"));
        } catch (Exception refused) {
            System.out.println("LocalDateTimeUtil: " + refused.getClass().getSimpleName());
        }
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = '2026-02-30 10:00:00 -> 2026-03-02 10:00:00
2026-13-01 10:00:00 -> 2027-01-01 10:00:00
2026-11-28 25:61:00 -> 2026-11-29 02:01:00
LocalDateTimeUtil: DateTimeParseException' ]
