#!/usr/bin/env bash
# Maven cn.jpush.api:jpush-client 3.7.7
# Behaviour: the alert of a notification for iOS may be any object; a map becomes the text that Java makes of it, which the phone shows. Only
#   its own IosAlert becomes an object.
# One would guess: an object with title and body, as APNs has it, or an error.
# Seen: {"alert":"Sale","badge":"+1","sound":""}
#       {"alert":"{title=Sale}","badge":"+1","sound":""}
#       {"alert":{"title":"Sale","body":"Today"},"badge":"+1","sound":""}
# Who is hurt: whoever sends a title and a body by a map: users read braces.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>cn.jpush.api</groupId><artifactId>jpush-client</artifactId><version>3.7.7</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import cn.jpush.api.push.model.notification.IosAlert;
import cn.jpush.api.push.model.notification.IosNotification;
import java.util.Map;

class Probe {
    public static void main(String[] arguments) {
        var titled = IosAlert.newBuilder().setTitleAndBody("Sale", "", "Today").build();
        for (Object alert : new Object[] {"Sale", Map.of("title", "Sale"), titled}) {
            System.out.println(IosNotification.newBuilder().setAlert(alert).build().toJSON());
        }
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = '{"alert":"Sale","badge":"+1","sound":""}
{"alert":"{title=Sale}","badge":"+1","sound":""}
{"alert":{"title":"Sale","body":"Today"},"badge":"+1","sound":""}' ]
