#!/usr/bin/env bash
# Maven org.mybatis:mybatis 3.5.19 (with the OGNL that it carries)
# Behaviour: in the test of a dynamic statement a null parameter is not equal to 0, and for <, <=, > and >= it counts as 0.
# One would guess: every comparison of null with a number is false, as in the SQL that the statement becomes.
# Seen: errCode == 0: left out
#       errCode != 0: taken
#       errCode < 1: taken
#       errCode >= 0: taken
#       errCode > 0: left out
# Who is hurt: a mapper that stores events of callbacks with a clause for "errCode >= 0": an event without the member takes the branch that
#   was meant for those that have one, and writes a null there.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>org.mybatis</groupId><artifactId>mybatis</artifactId><version>3.5.19</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import java.util.HashMap;
import java.util.Map;
import org.apache.ibatis.scripting.xmltags.XMLLanguageDriver;
import org.apache.ibatis.session.Configuration;

class Probe {
    public static void main(String[] arguments) {
        for (String test : new String[] {"errCode == 0", "errCode != 0", "errCode < 1", "errCode >= 0", "errCode > 0"}) {
            String script = "<script>insert<if test=\"" + test.replace("<", "&lt;") + "\"> clause</if></script>";
            var event = new HashMap<String, Object>();
            event.put("errCode", null);
            String sql = new XMLLanguageDriver().createSqlSource(new Configuration(), script, Map.class).getBoundSql(event).getSql();
            System.out.println(test + ": " + (sql.contains("clause") ? "taken" : "left out"));
        }
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = 'errCode == 0: left out
errCode != 0: taken
errCode < 1: taken
errCode >= 0: taken
errCode > 0: left out' ]
