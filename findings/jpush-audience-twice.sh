#!/usr/bin/env bash
# Maven cn.jpush.api:jpush-client 3.7.7
# Behaviour: of two targets of one kind that are added to an audience, one is dropped without an exception, and not always the same one.
# One would guess: both accounts are in the audience, as with two targets of different kinds and with one target of two accounts.
# Seen: alias u1 and u2: 2 in the audience
#       alias u1, then tag t1: 2 in the audience
#       alias u1, then alias u2: 1 in the audience
# Who is hurt: whoever collects the recipients in a loop: all but one of them get no push, and the call succeeds.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>cn.jpush.api</groupId><artifactId>jpush-client</artifactId><version>3.7.7</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import cn.jpush.api.push.model.audience.Audience;
import cn.jpush.api.push.model.audience.AudienceTarget;

class Probe {
    public static void main(String[] arguments) {
        show("alias u1 and u2", AudienceTarget.alias("u1", "u2"));
        show("alias u1, then tag t1", AudienceTarget.alias("u1"), AudienceTarget.tag("t1"));
        show("alias u1, then alias u2", AudienceTarget.alias("u1"), AudienceTarget.alias("u2"));
    }

    static void show(String added, AudienceTarget... targets) {
        var audience = Audience.newBuilder();
        for (AudienceTarget target : targets) {
            audience.addAudienceTarget(target);
        }
        String json = audience.build().toJSON().toString();
        System.out.println(added + ": " + (json.split("[ut][12]", -1).length - 1) + " in the audience");
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = 'alias u1 and u2: 2 in the audience
alias u1, then tag t1: 2 in the audience
alias u1, then alias u2: 1 in the audience' ]
