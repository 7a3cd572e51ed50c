#!/usr/bin/env bash
# Maven net.datafaker:datafaker 2.7.0
# Behaviour: with the locale zh-CN the part of an e-mail address before the @ is a lone point: the letters of the name are taken out and
#   nothing is put in their place.
# One would guess: pinyin or Latin letters, or the name as it is, so that two people have two addresses.
# Seen: 1000 users, parts before the @: [.]
# Who is hurt: whoever makes up Chinese test users and keys them by address: thousands of users are a handful, and none of the addresses is
#   valid.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>net.datafaker</groupId><artifactId>datafaker</artifactId><version>2.7.0</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import net.datafaker.Faker;

class Probe {
    public static void main(String[] arguments) {
        Faker faker = new Faker(Locale.SIMPLIFIED_CHINESE, new Random(1));
        var parts = new TreeSet<String>();
        for (int user = 0; user < 1000; user++) {
            parts.add(faker.internet().emailAddress().replaceAll("@.*", ""));
        }
        System.out.println("1000 users, parts before the @: " + parts);
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = '1000 users, parts before the @: [.]' ]
