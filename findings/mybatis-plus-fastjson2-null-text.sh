#!/usr/bin/env bash
# Maven com.baomidou:mybatis-plus-extension 3.5.17 with com.alibaba.fastjson2:fastjson2 2.0.64
# Behaviour: of the JSON type handlers of one library, the one on fastjson2 writes a text that is null as an empty text and a list that is
#   null as an empty list, and reads them back as such; a number that is null stays null.
# One would guess: null is written or left out, as by the handlers on Jackson and on Gson, and as by fastjson2 itself.
# Seen: Jackson   {"errCode":null,"dataId":null,"accounts":null}, dataId null
#       Gson      {}, dataId null
#       fastjson2 {"accounts":[],"dataId":"","errCode":null}, dataId ""
#       fastjson2 itself {}
# Who is hurt: whoever keeps callbacks in a JSON column: after the handler is changed, an event without DataId has one of no characters, and
#   each "is null" misses it.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>com.baomidou</groupId><artifactId>mybatis-plus-extension</artifactId><version>3.5.17</version></dependency><dependency>
<groupId>com.alibaba.fastjson2</groupId><artifactId>fastjson2</artifactId><version>2.0.64</version></dependency><dependency>
<groupId>com.google.code.gson</groupId><artifactId>gson</artifactId><version>2.11.0</version></dependency><dependency>
<groupId>com.fasterxml.jackson.core</groupId><artifactId>jackson-databind</artifactId><version>2.18.2</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import com.alibaba.fastjson2.JSON;
import com.baomidou.mybatisplus.extension.handlers.AbstractJsonTypeHandler;
import com.baomidou.mybatisplus.extension.handlers.Fastjson2TypeHandler;
import com.baomidou.mybatisplus.extension.handlers.GsonTypeHandler;
import com.baomidou.mybatisplus.extension.handlers.JacksonTypeHandler;
import java.util.List;

public class Probe {
    public static class Event {
        public Integer errCode;
        public String dataId;
        public List<String> accounts;
    }

    public static void main(String[] arguments) {
        show("Jackson   ", new JacksonTypeHandler(Event.class));
        show("Gson      ", new GsonTypeHandler(Event.class));
        show("fastjson2 ", new Fastjson2TypeHandler(Event.class));
        System.out.println("fastjson2 itself " + JSON.toJSONString(new Event()));
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    static void show(String name, AbstractJsonTypeHandler handler) {
        String written = handler.toJson(new Event());
        String dataId = ((Event) handler.parse(written)).dataId;
        System.out.println(name + written + ", dataId " + (dataId == null ? "null" : "\"" + dataId + "\""));
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = 'Jackson   {"errCode":null,"dataId":null,"accounts":null}, dataId null
Gson      {}, dataId null
fastjson2 {"accounts":[],"dataId":"","errCode":null}, dataId ""
fastjson2 itself {}' ]
