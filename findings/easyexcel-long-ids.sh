#!/usr/bin/env bash
# Maven com.alibaba:easyexcel 4.0.3
# Behaviour: a Long of more than 15 digits that it writes to xlsx is another number when it reads the file again, also into a Long; in a CSV
#   by the same library it is the same.
# One would guess: the same digits, as the class says Long on both sides; or an error.
# Seen: 123456789012345 -> xlsx 123456789012345, CSV 123456789012345
#       9007199254740993 -> xlsx 9007199254740990, CSV 9007199254740993
#       1234567890123456789 -> xlsx 1234567890123460000, CSV 1234567890123456789
# Who is hurt: whoever hands out a table of message or task ids by it and takes it back: each id ends in zeros and matches nothing.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>com.alibaba</groupId><artifactId>easyexcel</artifactId><version>4.0.3</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import com.alibaba.excel.EasyExcel;
import com.alibaba.excel.support.ExcelTypeEnum;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;

public class Probe {
    public static class Row {
        private Long id;

        public Long getId() {
            return id;
        }

        public void setId(Long id) {
            this.id = id;
        }
    }

    public static void main(String[] arguments) {
        for (long id : new long[] {123456789012345L, 9007199254740993L, 1234567890123456789L}) {
            System.out.println(id + " -> xlsx " + again(id, ExcelTypeEnum.XLSX) + ", CSV " + again(id, ExcelTypeEnum.CSV));
        }
    }

    static Long again(long id, ExcelTypeEnum type) {
        var row = new Row();
        row.setId(id);
        var file = new ByteArrayOutputStream();
        EasyExcel.write(file, Row.class).excelType(type).sheet().doWrite(List.of(row));
        List<Row> rows = EasyExcel.read(new ByteArrayInputStream(file.toByteArray())).head(Row.class).excelType(type).sheet().doReadSync();
        return rows.get(0).getId();
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = '123456789012345 -> xlsx 123456789012345, CSV 123456789012345
9007199254740993 -> xlsx 9007199254740990, CSV 9007199254740993
1234567890123456789 -> xlsx 1234567890123460000, CSV 1234567890123456789' ]
