#!/usr/bin/env bash
# Maven org.redisson:redisson 4.7.0 with com.fasterxml.jackson.core:jackson-databind 2.18.2
# Behaviour: JsonJacksonCodec writes a record and what List.of, Set.of and Map.of return, all of them final classes, without the class name
#   that it needs to read them: the value is stored without an error, and each read of it fails.
# One would guess: what a codec writes it reads, or it refuses to write; the other codec, Kryo5Codec, reads all four.
# Seen: new ArrayList: JSON read, Kryo read
#       List.of: JSON stored as ["u1"] and not read, Kryo read
#       Set.of: JSON stored as ["u1"] and not read, Kryo read
#       Map.of: JSON stored as {"account":"u1"} and not read, Kryo read
#       record: JSON stored as {"account":"u1"} and not read, Kryo read
# Who is hurt: whoever keeps the accounts of a callback in Redis, to handle each once: the first delivery works, as nothing is read, and the
#   second ends in an exception.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>org.redisson</groupId><artifactId>redisson</artifactId><version>4.7.0</version></dependency><dependency>
<groupId>com.fasterxml.jackson.core</groupId><artifactId>jackson-databind</artifactId><version>2.18.2</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redisson.client.codec.Codec;
import org.redisson.codec.JsonJacksonCodec;
import org.redisson.codec.Kryo5Codec;

public class Probe {
    public record Event(String account) {}

    public static void main(String[] arguments) throws Exception {
        ClassLoader loader = Probe.class.getClassLoader();
        var kryo = new Kryo5Codec(loader);
        var json = new JsonJacksonCodec(loader);
        System.out.println("new ArrayList: JSON " + read(json, new ArrayList<>(List.of("u1"))) + ", Kryo " + read(kryo, new ArrayList<>(List.of("u1"))));
        System.out.println("List.of: JSON " + read(json, List.of("u1")) + ", Kryo " + read(kryo, List.of("u1")));
        System.out.println("Set.of: JSON " + read(json, Set.of("u1")) + ", Kryo " + read(kryo, Set.of("u1")));
        System.out.println("Map.of: JSON " + read(json, Map.of("account", "u1")) + ", Kryo " + read(kryo, Map.of("account", "u1")));
        System.out.println("record: JSON " + read(json, new Event("u1")) + ", Kryo " + read(kryo, new Event("u1")));
    }

    static String read(Codec codec, Object value) throws Exception {
        var stored = codec.getValueEncoder().encode(value);
        String text = stored.toString(StandardCharsets.UTF_8);
        try {
            boolean same = value.equals(codec.getValueDecoder().decode(stored, null));
            return same ? "read" : "another value";
        } catch (Exception failed) {
            return "stored as " + text + " and not read";
        }
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = 'new ArrayList: JSON read, Kryo read
List.of: JSON stored as ["u1"] and not read, Kryo read
Set.of: JSON stored as ["u1"] and not read, Kryo read
Map.of: JSON stored as {"account":"u1"} and not read, Kryo read
record: JSON stored as {"account":"u1"} and not read, Kryo read' ]
