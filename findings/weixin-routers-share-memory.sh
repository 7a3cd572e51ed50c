#!/usr/bin/env bash
# Maven com.github.binarywang:weixin-java-mp 4.7.0
# Behaviour: what one router has handled is a duplicate for every other router in the process, new ones included.
# One would guess: each router remembers its own messages: two of them, with rules of their own, handle the same message once each.
# Seen: router 1: handled 1
#       router 2: handled 0
# Who is hurt: whoever tests a receiver with one recorded message: the first test passes, in the second no handler is called, and alone it
#   passes again.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>com.github.binarywang</groupId><artifactId>weixin-java-mp</artifactId><version>4.7.0</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import me.chanjar.weixin.mp.api.WxMpMessageRouter;
import me.chanjar.weixin.mp.api.impl.WxMpServiceImpl;
import me.chanjar.weixin.mp.bean.message.WxMpXmlMessage;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;

class Probe {
    public static void main(String[] arguments) {
        for (int number = 1; number <= 2; number++) {
            var account = new WxMpDefaultConfigImpl();
            account.setAppId("wx" + number);
            var service = new WxMpServiceImpl();
            service.setWxMpConfigStorage(account);
            int[] handled = {0};
            var router = new WxMpMessageRouter(service);
            router.rule().async(false).handler((message, context, of, session) -> {
                handled[0]++;
                return null;
            }).end();
            router.route(WxMpXmlMessage.fromXml("<xml><ToUserName>g</ToUserName><FromUserName>u</FromUserName>"
                    + "<CreateTime>1700000000</CreateTime><MsgType>text</MsgType><Content>hi</Content><MsgId>1</MsgId></xml>"));
            System.out.println("router " + number + ": handled " + handled[0]);
        }
        System.exit(0);
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = 'router 1: handled 1
router 2: handled 0' ]
