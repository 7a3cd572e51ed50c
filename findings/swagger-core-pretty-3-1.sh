#!/usr/bin/env bash
# Maven io.swagger.parser.v3:swagger-parser 2.1.34, with its swagger-core
# Behaviour: Json.pretty and Yaml.pretty write a document of 3.1 that was read whole without its webhooks and without a single type, and still
#   call it 3.1.0; Json31 and Yaml31 write it as it was.
# One would guess: what was read is written; or, as these two are for 3.0, an exception.
# Seen: Json.pretty: 3.1.0 true, webhooks false, types 0
#       Json31.pretty: 3.1.0 true, webhooks true, types 2
# Who is hurt: whoever reads the document of a callback, changes a line and writes it again: the file is valid, and describes nothing.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>io.swagger.parser.v3</groupId><artifactId>swagger-parser</artifactId><version>2.1.34</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import io.swagger.parser.OpenAPIParser;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.core.util.Json31;

class Probe {
    public static void main(String[] arguments) {
        String document = """
                openapi: 3.1.0
                info: {title: callback, version: '1'}
                webhooks: {push: {post: {responses: {'200': {description: ok}}}}}
                components: {schemas: {Reply: {type: object, properties: {ErrorCode: {type: integer}}}}}
                """;
        var api = new OpenAPIParser().readContents(document, null, null).getOpenAPI();
        show("Json.pretty  ", Json.pretty(api));
        show("Json31.pretty", Json31.pretty(api));
    }

    static void show(String by, String json) {
        String tight = json.replaceAll("\\s", "");
        System.out.println(by.strip() + ": 3.1.0 " + tight.contains("\"openapi\":\"3.1.0\"") + ", webhooks " + tight.contains("webhooks")
                + ", types " + (tight.split("\"type\"", -1).length - 1));
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = 'Json.pretty: 3.1.0 true, webhooks false, types 0
Json31.pretty: 3.1.0 true, webhooks true, types 2' ]
