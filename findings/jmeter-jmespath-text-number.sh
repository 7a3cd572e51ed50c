#!/usr/bin/env bash
# Maven us.abstracta.jmeter:jmeter-java-dsl 2.2, which runs JMeter 5.6.3 (its assertions are called directly)
# Behaviour: of JMeter's two JSON assertions, JSON Path tells the number 0 from the text "0"; JMESPath with the expected value 0 passes for
#   both.
# One would guess: both compare the same, as they have the same fields and the same help.
# Seen: {"ErrorCode":0}: JSON Path passes, JMESPath passes
#       {"ErrorCode":"0"}: JSON Path fails, JMESPath passes
# Who is hurt: whoever moves an assertion on a reply's code from one to the other: receivers that answer with a text where a number is due
#   aren't found any more.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>us.abstracta.jmeter</groupId><artifactId>jmeter-java-dsl</artifactId><version>2.2</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import org.apache.jmeter.assertions.JSONPathAssertion;
import org.apache.jmeter.assertions.jmespath.JMESPathAssertion;
import org.apache.jmeter.samplers.SampleResult;

class Probe {
    public static void main(String[] arguments) {
        for (String reply : new String[] {"{'ErrorCode':0}", "{'ErrorCode':'0'}"}) {
            var sample = new SampleResult();
            sample.setResponseData(reply.replace('\'', '"'), "UTF-8");
            var path = new JSONPathAssertion();
            path.setJsonPath("$.ErrorCode");
            path.setJsonValidationBool(true);
            path.setIsRegex(false);
            path.setExpectedValue("0");
            var jmes = new JMESPathAssertion();
            jmes.setJmesPath("ErrorCode");
            jmes.setJsonValidationBool(true);
            jmes.setIsRegex(false);
            jmes.setExpectedValue("0");
            System.out.println(reply.replace('\'', '"') + ": JSON Path " + verdict(path.getResult(sample).isFailure())
                    + ", JMESPath " + verdict(jmes.getResult(sample).isFailure()));
        }
    }

    static String verdict(boolean failure) {
        return failure ? "fails" : "passes";
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = '{"ErrorCode":0}: JSON Path passes, JMESPath passes
{"ErrorCode":"0"}: JSON Path fails, JMESPath passes' ]
