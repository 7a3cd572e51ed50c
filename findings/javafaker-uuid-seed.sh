#!/usr/bin/env bash
# Maven com.github.javafaker:javafaker 1.0.2
# Behaviour: a faker with a seed repeats names, digits and addresses; its internet().uuid() is another one in each run.
# One would guess: everything that a seeded faker makes up is the same for the same seed.
# Seen: name the same: true
#       digits the same: true
#       uuid the same: false
# Who is hurt: whoever makes task or message ids by it for a reproducible run: the rest of the data set is the same, the ids never are, so
#   recorded answers don't match.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>com.github.javafaker</groupId><artifactId>javafaker</artifactId><version>1.0.2</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import com.github.javafaker.Faker;
import java.util.Random;

class Probe {
    public static void main(String[] arguments) {
        Faker one = new Faker(new Random(42));
        Faker other = new Faker(new Random(42));
        System.out.println("name the same: " + one.name().fullName().equals(other.name().fullName()));
        System.out.println("digits the same: " + one.number().digits(20).equals(other.number().digits(20)));
        System.out.println("uuid the same: " + one.internet().uuid().equals(other.internet().uuid()));
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = 'name the same: true
digits the same: true
uuid the same: false' ]
