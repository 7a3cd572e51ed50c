#!/usr/bin/env bash
# Maven com.opencsv:opencsv 5.12.0, beside org.apache.commons:commons-csv 1.14.1
# Behaviour: its reader takes a backslash for an escape sign, its writer writes none: what the writer wrote comes back without its backslashes,
#   and a row with a text that ends in one cannot be read.
# One would guess: the same values come back, as from a writer and a reader of one library.
# Seen: written [t1, x,y, 410]
#         read by opencsv     [t1, x,y, 410]
#         read by commons-csv [t1, x,y, 410]
#       written [t1, {"text":"a\nb"}, 410]
#         read by opencsv     [t1, {"text":"anb"}, 410]
#         read by commons-csv [t1, {"text":"a\nb"}, 410]
#       written [t1, c:\, 410]
#         read by opencsv     CsvMalformedLineException
#         read by commons-csv [t1, c:\, 410]
# Who is hurt: whoever keeps EventDetail or a body in a column: JSON texts are full of backslashes, and come back as other texts that are no JSON
#   any more.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>com.opencsv</groupId><artifactId>opencsv</artifactId><version>5.12.0</version></dependency><dependency>
<groupId>org.apache.commons</groupId><artifactId>commons-csv</artifactId><version>1.14.1</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import com.opencsv.CSVReader;
import com.opencsv.CSVWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;

class Probe {
    public static void main(String[] arguments) throws Exception {
        for (String detail : new String[] {"x,y", "{\"text\":\"a\\nb\"}", "c:\\"}) {
            var written = new StringWriter();
            try (var writer = new CSVWriter(written)) {
                writer.writeNext(new String[] {"t1", detail, "410"});
            }
            System.out.println("written " + Arrays.asList("t1", detail, "410"));
            String opencsv;
            try (var reader = new CSVReader(new StringReader(written.toString()))) {
                opencsv = Arrays.toString(reader.readNext());
            } catch (Exception e) {
                opencsv = e.getClass().getSimpleName();
            }
            System.out.println("  read by opencsv     " + opencsv);
            System.out.println("  read by commons-csv " + CSVFormat.DEFAULT.parse(new StringReader(written.toString())).getRecords().get(0).toList());
        }
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = 'written [t1, x,y, 410]
  read by opencsv     [t1, x,y, 410]
  read by commons-csv [t1, x,y, 410]
written [t1, {"text":"a\nb"}, 410]
  read by opencsv     [t1, {"text":"anb"}, 410]
  read by commons-csv [t1, {"text":"a\nb"}, 410]
written [t1, c:\, 410]
  read by opencsv     CsvMalformedLineException
  read by commons-csv [t1, c:\, 410]' ]
