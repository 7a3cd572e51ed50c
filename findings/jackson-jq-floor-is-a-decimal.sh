#!/usr/bin/env bash
# Maven net.thisptr:jackson-jq 1.6.2 with com.fasterxml.jackson.core:jackson-databind 2.19.0; Debian 12: jq 1.6-2.1+deb12u3, gojq 0.12.11-1
# Behaviour: floor and round give a decimal, which is written with a point or an exponent; jq and gojq write a whole number.
# One would guess: the output of jq 1.6, whose functions these are: 1669872111.
# Seen: {EventTime: (. / 1000 | floor)}: jq {"EventTime":1669872111}, gojq {"EventTime":1669872111}, jackson-jq {"EventTime":1.669872111E9}
#       {EventTime: (. / 1000 | round)}: jq {"EventTime":1669872111}, gojq {"EventTime":1669872111}, jackson-jq {"EventTime":1.669872111E9}
#       {EventTime: .}: jq {"EventTime":1669872111476}, gojq {"EventTime":1669872111476}, jackson-jq {"EventTime":1669872111476}
# Who is hurt: whoever makes a callback in Java by an expression that was tried in jq: EventTime is 1.669872111E9, which strict receivers refuse
#   as no integer.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download jq libjq1 libonig5 gojq >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" root; done
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>net.thisptr</groupId><artifactId>jackson-jq</artifactId><version>1.6.2</version></dependency><dependency>
<groupId>com.fasterxml.jackson.core</groupId><artifactId>jackson-databind</artifactId><version>2.19.0</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import com.fasterxml.jackson.databind.ObjectMapper;
import net.thisptr.jackson.jq.BuiltinFunctionLoader;
import net.thisptr.jackson.jq.JsonQuery;
import net.thisptr.jackson.jq.Scope;
import net.thisptr.jackson.jq.Versions;

class Probe {
    public static void main(String[] arguments) throws Exception {
        var scope = Scope.newEmptyScope();
        BuiltinFunctionLoader.getInstance().loadFunctions(Versions.JQ_1_6, scope);
        JsonQuery.compile(arguments[0], Versions.JQ_1_6).apply(scope, new ObjectMapper().readTree("1669872111476"), System.out::println);
    }
}
JAVA
seen=$(for query in '{EventTime: (. / 1000 | floor)}' '{EventTime: (. / 1000 | round)}' '{EventTime: .}'; do
  echo "$query: jq $(echo 1669872111476 | LD_LIBRARY_PATH=root/usr/lib/x86_64-linux-gnu root/usr/bin/jq -c "$query"), gojq $(echo 1669872111476 | root/usr/bin/gojq -c "$query"), jackson-jq $(timeout 60 java -cp 'lib/*' Probe.java "$query" 2>/dev/null)"
done)
echo "$seen"
[ "$seen" = '{EventTime: (. / 1000 | floor)}: jq {"EventTime":1669872111}, gojq {"EventTime":1669872111}, jackson-jq {"EventTime":1.669872111E9}
{EventTime: (. / 1000 | round)}: jq {"EventTime":1669872111}, gojq {"EventTime":1669872111}, jackson-jq {"EventTime":1.669872111E9}
{EventTime: .}: jq {"EventTime":1669872111476}, gojq {"EventTime":1669872111476}, jackson-jq {"EventTime":1669872111476}' ]
