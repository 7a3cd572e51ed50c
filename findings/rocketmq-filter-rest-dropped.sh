#!/usr/bin/env bash
# Maven org.apache.rocketmq:rocketmq-filter 5.5.0
# Behaviour: a SQL92 filter is read up to the first whole condition, and what follows is dropped without a word: a LIKE, which RocketMQ
#   doesn't know, leaves its left side alone, which no message fulfils; any word behind a condition changes nothing.
# One would guess: the subscription is refused, as it is for == and for a bracket that isn't closed.
# Seen: Vendor = 'huawei' -> true
#       Vendor LIKE 'hua%' -> false
#       ErrCode = 410 XOR Vendor = 'huawei' -> true
#       ErrCode = 410 WHERE Vendor = 'oppo' -> true
#       ErrCode == 410 -> refused
# Who is hurt: whoever brings a selector from JMS to a consumer of callbacks: the subscription starts, and either no message comes or those
#   that the second half should have kept out.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>org.apache.rocketmq</groupId><artifactId>rocketmq-filter</artifactId><version>5.5.0</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import java.util.Map;
import org.apache.rocketmq.filter.FilterFactory;
import org.apache.rocketmq.filter.expression.EvaluationContext;

class Probe {
    public static void main(String[] arguments) {
        Map<String, Object> message = Map.of("Vendor", "huawei", "ErrCode", "410");
        var context = new EvaluationContext() {
            public Object get(String name) {
                return message.get(name);
            }

            public Map<String, Object> keyValues() {
                return message;
            }
        };
        for (String filter : new String[] {
            "Vendor = 'huawei'", "Vendor LIKE 'hua%'", "ErrCode = 410 XOR Vendor = 'huawei'", "ErrCode = 410 WHERE Vendor = 'oppo'", "ErrCode == 410"
        }) {
            System.out.println(filter + " -> " + answer(filter, context));
        }
    }

    static String answer(String filter, EvaluationContext context) {
        try {
            return FilterFactory.INSTANCE.get("SQL92").compile(filter).evaluate(context).toString();
        } catch (Exception refused) {
            return "refused";
        }
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = 'Vendor = '"'"'huawei'"'"' -> true
Vendor LIKE '"'"'hua%'"'"' -> false
ErrCode = 410 XOR Vendor = '"'"'huawei'"'"' -> true
ErrCode = 410 WHERE Vendor = '"'"'oppo'"'"' -> true
ErrCode == 410 -> refused' ]
