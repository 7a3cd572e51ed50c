#!/usr/bin/env bash
# Maven org.apache.fory:fory-core 0.16.0 (0.15.0 does the same, 0.12.3 does not)
# Behaviour: with the generated code that is on by default, a record of one Long is read back with another number, without an error; with more
#   components reading fails. An Integer, a long, or a class with a Long field comes back, and so does the record when no code is generated.
# One would guess: the record comes back.
# Seen: generated true, Boxed: Boxed[eventTime=-917355968]
#       generated true, Event: DeserializationException
#       generated true, Plain: Plain[eventTime=1764000000]
#       generated true, Code: Code[errCode=410]
#       generated true, Bean: Bean 1764000000
#       generated false, Boxed: Boxed[eventTime=1764000000]
#       generated false, Event: Event[account=u1, eventTime=1764000000]
#       generated false, Plain: Plain[eventTime=1764000000]
#       generated false, Code: Code[errCode=410]
#       generated false, Bean: Bean 1764000000
# Who is hurt: whoever keeps events of callbacks as records in a cache or a queue: the time of an event is another one.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>org.apache.fory</groupId><artifactId>fory-core</artifactId><version>0.16.0</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import org.apache.fory.Fory;

public class Probe {
    public record Boxed(Long eventTime) {}
    public record Event(String account, Long eventTime) {}
    public record Plain(long eventTime) {}
    public record Code(Integer errCode) {}
    public static class Bean {
        public Long eventTime = 1764000000L;
    }

    public static void main(String[] arguments) {
        for (boolean generated : new boolean[] {true, false}) {
            for (Object event : new Object[] {new Boxed(1764000000L), new Event("u1", 1764000000L), new Plain(1764000000L), new Code(410),
                    new Bean()}) {
                var fory = Fory.builder().requireClassRegistration(false).withCodegen(generated).build();
                byte[] written = fory.serialize(event);
                String read;
                try {
                    read = fory.deserialize(written) instanceof Bean bean ? "Bean " + bean.eventTime : fory.deserialize(written).toString();
                } catch (RuntimeException error) {
                    read = error.getClass().getSimpleName();
                }
                System.out.println("> generated " + generated + ", " + event.getClass().getSimpleName() + ": " + read);
            }
        }
    }
}
JAVA
javac -nowarn -cp 'lib/*' Probe.java
seen=$(timeout 120 java -cp 'lib/*:.' Probe 2>/dev/null | sed -n 's/^> //p')
echo "$seen"
[ "$seen" = 'generated true, Boxed: Boxed[eventTime=-917355968]
generated true, Event: DeserializationException
generated true, Plain: Plain[eventTime=1764000000]
generated true, Code: Code[errCode=410]
generated true, Bean: Bean 1764000000
generated false, Boxed: Boxed[eventTime=1764000000]
generated false, Event: Event[account=u1, eventTime=1764000000]
generated false, Plain: Plain[eventTime=1764000000]
generated false, Code: Code[errCode=410]
generated false, Bean: Bean 1764000000' ]
