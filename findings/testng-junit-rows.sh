#!/usr/bin/env bash
# Maven org.testng:testng 7.11.0
# Behaviour: in its JUnit report the rows of a data provider are test cases of one name, without the parameters or a number.
# One would guess: a name for each row, as JUnit's own reports have (vendor(String)[2]).
# Seen: <error
#       <testcase classname="Probe" name="reached"
#       <testcase classname="Probe" name="reached"
#       <testcase classname="Probe" name="reached"
# Who is hurt: whoever runs one test for each vendor: the report has three cases called reached, one of them failed, and no tool can say
#   which, or takes them for retries.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>org.testng</groupId><artifactId>testng</artifactId><version>7.11.0</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

public class Probe {
    @DataProvider
    Object[][] vendors() {
        return new Object[][] {{"huawei"}, {"vivo"}, {"xiaomi"}};
    }

    @Test(dataProvider = "vendors")
    public void reached(String vendor) {
        if (vendor.equals("vivo")) {
            throw new IllegalStateException("not reached");
        }
    }
}
JAVA
seen=$(javac -d . -cp 'lib/*' Probe.java && { timeout 60 java -cp 'lib/*:.' org.testng.TestNG -testclass Probe -d out >/dev/null 2>&1 || true; }
  grep -oE '<testcase [^>]*name="[^"]*"|<error' out/junitreports/TEST-Probe.xml | sort)
echo "$seen"
[ "$seen" = '<error
<testcase classname="Probe" name="reached"
<testcase classname="Probe" name="reached"
<testcase classname="Probe" name="reached"' ]
