#!/usr/bin/env bash
# Maven io.github.doocs:im-server-sdk-java 0.3.43
# Behaviour: the request that removes attributes holds them as an object of names and values, as the one that sets them does. Tencent's page
#   of im_remove_attr asks for a list of names.
# One would guess: {"UserAttrs":[{"To_Account":"u1","Attrs":["level"]}]}, as the page shows since 2022.
# Seen: {"UserAttrs":[{"To_Account":"u1","Attrs":{"level":"gold"}}]}
#       {"UserTags":[{"To_Account":"u1","Tags":["vip"]}]}
# Who is hurt: whoever labels users for pushes by this SDK: what was to be removed may stay, and the push goes to users it was not meant for.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>io.github.doocs</groupId><artifactId>im-server-sdk-java</artifactId><version>0.3.43</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import io.github.doocs.im.model.request.ImRemoveAttrRequest;
import io.github.doocs.im.model.request.ImRemoveTagRequest;
import io.github.doocs.im.model.response.UserAttrItem;
import io.github.doocs.im.model.response.UserTagItem;
import io.github.doocs.im.util.JsonUtil;
import java.util.List;
import java.util.Map;

class Probe {
    public static void main(String[] arguments) throws Exception {
        var attributes = new ImRemoveAttrRequest(List.of(new UserAttrItem("u1", Map.of("level", "gold"))));
        System.out.println(JsonUtil.obj2Str(attributes));
        System.out.println(JsonUtil.obj2Str(new ImRemoveTagRequest(List.of(new UserTagItem("u1", List.of("vip"))))));
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = '{"UserAttrs":[{"To_Account":"u1","Attrs":{"level":"gold"}}]}
{"UserTags":[{"To_Account":"u1","Tags":["vip"]}]}' ]
