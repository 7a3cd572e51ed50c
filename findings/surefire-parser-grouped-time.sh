#!/usr/bin/env bash
# Maven org.apache.maven.surefire:surefire-report-parser 3.5.3 beside 2.22.2
# Behaviour: a report with time="1,234.5", which version 2 of the same parser reads, is refused whole by version 3.
# One would guess: the parser of Surefire reads what Surefire wrote, whichever came first.
# Seen: 2.22.2: 1 test in 1234.5 s
#       3.5.3: SAXException: Failed to parse time value
# Who is hurt: whoever keeps JUnit XML reports of long suites, or has tools that group thousands, and reads them by the current parser.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > Probe.java <<'JAVA'
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;

class Probe {
    public static void main(String[] arguments) {
        try {
            var suite = new TestSuiteXmlParser(new NullConsoleLogger()).parse("TEST-contract.xml").get(0);
            var only = suite.getTestCases().get(0);
            System.out.println(arguments[0] + ": " + suite.getNumberOfTests() + " test in " + only.getTime() + " s");
        } catch (Exception refused) {
            System.out.println(arguments[0] + ": " + refused.getClass().getSimpleName() + ": " + refused.getMessage());
        }
    }
}
JAVA
echo '<testsuite name="c" tests="1" errors="0" failures="0" skipped="0" time="1,234.5"><testcase classname="c" name="a" time="1,234.5"/></testsuite>' \
  > TEST-contract.xml
seen=
for version in 2.22.2 3.5.3; do
  mkdir "$version"
  cat > "$version/pom.xml" <<POM
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>org.apache.maven.surefire</groupId><artifactId>surefire-report-parser</artifactId><version>$version</version></dependency></dependencies></project>
POM
  timeout 300 "${MVN:-mvn}" -B -ntp -q -f "$version/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=. >/dev/null
  seen+=$(timeout 60 java -cp "$version/*" Probe.java "$version")$'\n'
done
echo "$seen"
[ "$seen" = '2.22.2: 1 test in 1234.5 s
3.5.3: SAXException: Failed to parse time value
' ]
