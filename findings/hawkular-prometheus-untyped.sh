#!/usr/bin/env bash
# Maven org.hawkular.agent:prometheus-scraper 0.23.0.Final
# Behaviour: a metric without a # TYPE line is left out, without an exception or a word.
# One would guess: it is read, as untyped or as a gauge: the format lets TYPE be left out.
# Seen: [callbacks_sent]
# Who is hurt: whoever reads figures by it that a script or a push gateway wrote without types: half of the page isn't there, and the rest
#   looks right.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>org.hawkular.agent</groupId><artifactId>prometheus-scraper</artifactId><version>0.23.0.Final</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.hawkular.agent.prometheus.text.TextPrometheusMetricsProcessor;
import org.hawkular.agent.prometheus.walkers.CollectorPrometheusMetricsWalker;

class Probe {
    public static void main(String[] arguments) {
        String text = "# TYPE callbacks_sent gauge\ncallbacks_sent 5\n\ncallbacks_failed 2\n";
        var read = new CollectorPrometheusMetricsWalker();
        new TextPrometheusMetricsProcessor(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), read).walk();
        System.out.println(read.getAllMetricFamilies().stream().map(family -> family.getName()).toList());
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = '[callbacks_sent]' ]
