#!/usr/bin/env bash
# Maven org.apache.camel:camel-core 4.14.0
# Behaviour: the simple language compares two texts of digits as numbers: "0012" and "12" are equal, and with more than 19 digits the
#   comparison ends in an exception, though the texts be the same.
# One would guess: texts are compared as texts, whatever they hold, and two long ones are equal or not.
# Seen: u1 == 'u1': true
#       u012 == 'u12': false
#       0012 == '12': true
#       1234567890123456789 == '1234567890123456789': true
#       12345678901234567890 == '12345678901234567890': NumberFormatException
# Who is hurt: whoever routes callbacks by account or id with it: one tenant's 20-digit ids fail each route, and an account with a leading
#   zero takes another's way.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>org.apache.camel</groupId><artifactId>camel-core</artifactId><version>4.14.0</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;

class Probe {
    public static void main(String[] arguments) throws Exception {
        var camel = new DefaultCamelContext();
        camel.start();
        String[][] pairs = {
            {"u1", "u1"}, {"u012", "u12"}, {"0012", "12"}, {"1234567890123456789", "1234567890123456789"}, {"12345678901234567890", "12345678901234567890"}
        };
        for (String[] pair : pairs) {
            var exchange = new DefaultExchange(camel);
            exchange.getIn().setHeader("To_Account", pair[0]);
            var equal = camel.resolveLanguage("simple").createPredicate("${header.To_Account} == '" + pair[1] + "'");
            equal.init(camel);
            String answer;
            try {
                answer = String.valueOf(equal.matches(exchange));
            } catch (RuntimeException failed) {
                answer = failed.getClass().getSimpleName();
            }
            System.out.println(pair[0] + " == '" + pair[1] + "': " + answer);
        }
        System.exit(0);
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = 'u1 == '"'"'u1'"'"': true
u012 == '"'"'u12'"'"': false
0012 == '"'"'12'"'"': true
1234567890123456789 == '"'"'1234567890123456789'"'"': true
12345678901234567890 == '"'"'12345678901234567890'"'"': NumberFormatException' ]
