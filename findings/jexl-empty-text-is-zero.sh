#!/usr/bin/env bash
# Maven org.apache.commons:commons-jexl3 3.7.1
# Behaviour: an empty text is 0: it is equal to 0 and to false, and less than 1. Other texts of digits are numbers; words are not.
# One would guess: not equal: an empty text is none of the texts of digits, and null is not equal to 0 either.
# Seen: 0, code == 0 true, code == false true, code < 1 true
#       '', code == 0 true, code == false true, code < 1 true
#       '0', code == 0 true, code == false false, code < 1 true
#       'x', code == 0 false, code == false false, code < 1 refused
#       null, code == 0 false, code == false false, code < 1 refused
# Who is hurt: whoever filters events by ErrCode == 0: those whose code is an empty text are successes.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>org.apache.commons</groupId><artifactId>commons-jexl3</artifactId><version>3.7.1</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import java.util.Arrays;
import java.util.HashMap;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlException;
import org.apache.commons.jexl3.MapContext;

class Probe {
    public static void main(String[] arguments) {
        for (Object code : Arrays.asList(0, "", "0", "x", null)) {
            System.out.print(code instanceof String text ? "'" + text + "'" : code);
            for (String rule : new String[] {"code == 0", "code == false", "code < 1"}) {
                var context = new MapContext(new HashMap<>());
                context.set("code", code);
                Object verdict;
                try {
                    verdict = new JexlBuilder().create().createExpression(rule).evaluate(context);
                } catch (JexlException e) {
                    verdict = "refused";
                }
                System.out.print(", " + rule + " " + verdict);
            }
            System.out.println();
        }
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = '0, code == 0 true, code == false true, code < 1 true
'\'''\'', code == 0 true, code == false true, code < 1 true
'\''0'\'', code == 0 true, code == false false, code < 1 true
'\''x'\'', code == 0 false, code == false false, code < 1 refused
null, code == 0 false, code == false false, code < 1 refused' ]
