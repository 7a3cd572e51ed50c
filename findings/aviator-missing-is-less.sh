#!/usr/bin/env bash
# Maven com.googlecode.aviator:aviator 5.4.3
# Behaviour: a member that is not there, and one that is null, is less than every number and every text; == and > are false.
# One would guess: false for every comparison, or an error, as it raises one for a text beside a number.
# Seen: {ErrCode=0}, event.ErrCode < 1 true, event.ErrCode == 0 true, event.ErrCode > 0 false, event.ErrCode < '0' refused
#       {ErrCode=410}, event.ErrCode < 1 false, event.ErrCode == 0 false, event.ErrCode > 0 true, event.ErrCode < '0' refused
#       {TaskId=t1}, event.ErrCode < 1 true, event.ErrCode == 0 false, event.ErrCode > 0 false, event.ErrCode < '0' true
# Who is hurt: whoever selects events by ErrCode < 1: those that came without a code are among the successful ones.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>com.googlecode.aviator</groupId><artifactId>aviator</artifactId><version>5.4.3</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import com.googlecode.aviator.AviatorEvaluator;
import java.util.Map;

class Probe {
    public static void main(String[] arguments) {
        for (Map<String, Object> event : java.util.List.<Map<String, Object>>of(Map.of("ErrCode", 0), Map.of("ErrCode", 410), Map.of("TaskId", "t1"))) {
            System.out.print(event);
            for (String rule : new String[] {"event.ErrCode < 1", "event.ErrCode == 0", "event.ErrCode > 0", "event.ErrCode < '0'"}) {
                Object verdict;
                try {
                    verdict = AviatorEvaluator.execute(rule, Map.of("event", event));
                } catch (RuntimeException e) {
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
[ "$seen" = '{ErrCode=0}, event.ErrCode < 1 true, event.ErrCode == 0 true, event.ErrCode > 0 false, event.ErrCode < '\''0'\'' refused
{ErrCode=410}, event.ErrCode < 1 false, event.ErrCode == 0 false, event.ErrCode > 0 true, event.ErrCode < '\''0'\'' refused
{TaskId=t1}, event.ErrCode < 1 true, event.ErrCode == 0 false, event.ErrCode > 0 false, event.ErrCode < '\''0'\'' true' ]
