#!/usr/bin/env bash
# Maven org.citrusframework:citrus-validation-json 4.9.1
# Behaviour: the strict validation of JSON, which refuses a member too many, takes the elements of an array in any order.
# One would guess: strict means that the order of an array counts, too.
# Seen: valid:   {"Stages":["sent","reached","clicked"]}
#       valid:   {"Stages":["clicked","reached","sent"]}
#       invalid: {"Stages":["sent","reached"]}
#       invalid: {"Stages":["sent","reached","clicked"],"more":1}
# Who is hurt: whoever asserts by it the order of a batch's events: sent, reached, clicked passes backwards.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>org.citrusframework</groupId><artifactId>citrus-validation-json</artifactId><version>4.9.1</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import org.citrusframework.context.TestContextFactory;
import org.citrusframework.message.DefaultMessage;
import org.citrusframework.validation.json.JsonMessageValidationContext;
import org.citrusframework.validation.json.JsonTextMessageValidator;

class Probe {
    public static void main(String[] arguments) {
        String expected = "{\"Stages\":[\"sent\",\"reached\",\"clicked\"]}";
        for (String actual : new String[] {
            expected, "{\"Stages\":[\"clicked\",\"reached\",\"sent\"]}", "{\"Stages\":[\"sent\",\"reached\"]}",
            "{\"Stages\":[\"sent\",\"reached\",\"clicked\"],\"more\":1}"
        }) {
            try {
                new JsonTextMessageValidator().strict(true).validateMessage(new DefaultMessage(actual), new DefaultMessage(expected),
                        TestContextFactory.newInstance().getObject(), new JsonMessageValidationContext());
                System.out.println("valid:   " + actual);
            } catch (RuntimeException e) {
                System.out.println("invalid: " + actual);
            }
        }
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = 'valid:   {"Stages":["sent","reached","clicked"]}
valid:   {"Stages":["clicked","reached","sent"]}
invalid: {"Stages":["sent","reached"]}
invalid: {"Stages":["sent","reached","clicked"],"more":1}' ]
