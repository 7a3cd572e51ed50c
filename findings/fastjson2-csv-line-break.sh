#!/usr/bin/env bash
# Maven com.alibaba.fastjson2:fastjson2 2.0.64
# Behaviour: its CSV writer quotes a text only for a comma or a leading quote; one with a line break is written bare and becomes two rows,
#   one with a quote inside is written as it is. Its own reader, and every other, gets other values back.
# One would guess: quotes around both and the inner quote doubled, as RFC 4180 has it and as the same writer does where a comma stands
#   beside them.
# Seen: Sale is written Sale,u1\n and read [[Sale, u1]]
#       Sale, today is written "Sale, today",u1\n and read [[Sale, today, u1]]
#       Sale\ntoday is written Sale\ntoday,u1\n and read [[Sale], [today, u1]]
#       19" screen is written 19" screen,u1\n and read [[9" screen,u1\n]]
# Who is hurt: whoever exports received callbacks to a table by it: one push text with a line break, and from there on the rows don't fit
#   the columns.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>com.alibaba.fastjson2</groupId><artifactId>fastjson2</artifactId><version>2.0.64</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import com.alibaba.fastjson2.support.csv.CSVReader;
import com.alibaba.fastjson2.support.csv.CSVWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;

class Probe {
    public static void main(String[] arguments) throws Exception {
        for (String title : new String[] {"Sale", "Sale, today", "Sale\ntoday", "19\" screen"}) {
            var table = new StringWriter();
            var writer = CSVWriter.of(table);
            writer.writeLine(title, "u1");
            writer.flush();
            var rows = new ArrayList<String>();
            var reader = CSVReader.of(new StringReader(table.toString()));
            for (Object[] row = reader.readLineValues(); row != null; row = reader.readLineValues()) {
                rows.add(Arrays.toString(row));
            }
            System.out.println(shown(title) + " is written " + shown(table.toString()) + " and read " + shown(rows.toString()));
        }
    }

    static String shown(String text) {
        return text.replace("\n", "\\n");
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = 'Sale is written Sale,u1\n and read [[Sale, u1]]
Sale, today is written "Sale, today",u1\n and read [[Sale, today, u1]]
Sale\ntoday is written Sale\ntoday,u1\n and read [[Sale], [today, u1]]
19" screen is written 19" screen,u1\n and read [[9" screen,u1\n]]' ]
