#!/usr/bin/env bash
# Maven io.fabric8:kubernetes-client 8.0.0
# Behaviour: where a resource wants text and the YAML has a number, the text is made of the number's value and not of what is written: the
#   last 0 goes, an exponent is worked out. Numbers that only YAML 1.1 knows stay as written.
# One would guess: a refusal, as from Kubernetes itself; or the characters as they stand, as 0012 and 1_000 show.
# Seen: {version=1.1, account=1000.0, user=0012, limit=1_000}
# Who is hurt: whoever keeps a version or an account in a ConfigMap without quotes and reads the file by this client in a test: 1.10 is
#   another version than 1.1, 1e3 another account than 1000.0.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>io.fabric8</groupId><artifactId>kubernetes-client</artifactId><version>8.0.0</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.client.utils.Serialization;

class Probe {
    public static void main(String[] arguments) {
        String yaml = "apiVersion: v1\nkind: ConfigMap\ndata: {version: 1.10, account: 1e3, user: 0012, limit: 1_000}\n";
        System.out.println(Serialization.unmarshal(yaml, ConfigMap.class).getData());
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = '{version=1.1, account=1000.0, user=0012, limit=1_000}' ]
