#!/usr/bin/env bash
# Maven com.alibaba.fastjson2:fastjson2 2.0.64
# Behaviour: its CSV reader answers null to a blank line, which is also its answer at the end: a loop until null stops there, though the
#   next call returns the row that follows. Read into a class, the same line is an object without values.
# One would guess: the blank line is passed over, or is a row without columns.
# Seen: rows until null: 1 of 2
#       asked once more: [u2, 0]
# Who is hurt: whoever reads a table of accounts or of journalled callbacks by it: whatever stands behind the first blank line is never
#   handled, without an error.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>com.alibaba.fastjson2</groupId><artifactId>fastjson2</artifactId><version>2.0.64</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import com.alibaba.fastjson2.support.csv.CSVReader;
import java.io.StringReader;
import java.util.Arrays;

class Probe {
    public static void main(String[] arguments) {
        var reader = CSVReader.of(new StringReader("u1,410\n\nu2,0\n"));
        int rows = 0;
        while (reader.readLineValues() != null) {
            rows++;
        }
        System.out.println("rows until null: " + rows + " of 2");
        System.out.println("asked once more: " + Arrays.toString(reader.readLineValues()));
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = 'rows until null: 1 of 2
asked once more: [u2, 0]' ]
