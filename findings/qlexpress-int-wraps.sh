#!/usr/bin/env bash
# Maven com.alibaba:qlexpress4 4.0.8
# Behaviour: a product or sum of ints that leaves the range of an int wraps, while a division of two ints and a sum of fractions are exact
#   decimals in the same engine. A literal beyond the int range is a long, so the same rule is right as soon as one of its numbers is large.
# One would guess: an engine that answers 4.1 for 410 / 100 and 0.3 for 0.1 + 0.2 widens 1400187352 * 1000, too.
# Seen: 410 / 100 = 4.1
#       0.1 + 0.2 = 0.3
#       1400187352 * 1000 = 28013504
#       ErrCode * 10000000 = -194967296
#       ErrCode * 10000000000 = 4100000000000
# Who is hurt: whoever keeps a rule over callbacks in it (a key of app id and error code, seconds made into milliseconds): the number is
#   another one, without an error.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>com.alibaba</groupId><artifactId>qlexpress4</artifactId><version>4.0.8</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import com.alibaba.qlexpress4.Express4Runner;
import com.alibaba.qlexpress4.InitOptions;
import com.alibaba.qlexpress4.QLOptions;
import java.util.HashMap;
import java.util.Map;

class Probe {
    public static void main(String[] arguments) {
        var engine = new Express4Runner(InitOptions.DEFAULT_OPTIONS);
        for (String rule : new String[] {"410 / 100", "0.1 + 0.2", "1400187352 * 1000", "ErrCode * 10000000", "ErrCode * 10000000000"}) {
            var event = new HashMap<String, Object>(Map.of("ErrCode", 410));
            System.out.println(rule + " = " + engine.execute(rule, event, QLOptions.DEFAULT_OPTIONS).getResult());
        }
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = '410 / 100 = 4.1
0.1 + 0.2 = 0.3
1400187352 * 1000 = 28013504
ErrCode * 10000000 = -194967296
ErrCode * 10000000000 = 4100000000000' ]
