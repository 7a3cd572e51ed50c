#!/usr/bin/env bash
# Maven com.eatthepath:pushy 0.15.4
# Behaviour: the method that cleans a device token takes every character out that is no hexadecimal digit, whatever the text, and gives what
#   is left; no length is asked for.
# One would guess: blanks and angle brackets are taken out, and a text with other letters is refused.
# Seen: <abcd 0012> -> [abcd0012]
#       xyz12 -> [12]
#       u1-registration -> [1ea]
#       rrr -> []
# Who is hurt: whoever passes a UserID or a RegistrationID for a token by mistake: it becomes another token, and the push is lost as one with a
#   bad token far away from the mistake.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>com.eatthepath</groupId><artifactId>pushy</artifactId><version>0.15.4</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import com.eatthepath.pushy.apns.util.TokenUtil;

class Probe {
    public static void main(String[] arguments) {
        for (String text : new String[] {"<abcd 0012>", "xyz12", "u1-registration", "rrr"}) {
            System.out.println(text + " -> [" + TokenUtil.sanitizeTokenString(text) + "]");
        }
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = '<abcd 0012> -> [abcd0012]
xyz12 -> [12]
u1-registration -> [1ea]
rrr -> []' ]
