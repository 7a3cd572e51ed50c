package dev.pushback.server;

import static dev.pushback.server.TencentServer.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pushback.emulator.load.plan.Retries;
import dev.pushback.server.fault.FaultRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {

    private final AppReceiver receiver = new AppReceiver();

    @RegisterExtension
    final TencentServer tencent = TencentServer.callingBack(receiver::url)
            .users(user("alice"), user("bob"))
            .with(options -> options.retries(new Retries(2, true, true, Duration.ofMillis(10), false)));

    @AfterEach
    void end() {
        receiver.close();
    }

    @Test
    void theFirstCallsFailByRuleAndTheHitsAreCounted() {
        App app = app("60008 first 2 of timpush/batch");
        assertThat(app.call("timpush/batch", App.batchBody("a", "alice"))
                        .path("ErrorCode")
                        .asInt())
                .isEqualTo(60008);
        assertThat(app.call("timpush/get_tag", "{\"To_Account\":[\"alice\"]}")
                        .path("ErrorCode")
                        .asInt())
                .isZero();
        assertThat(app.call("timpush/batch", App.batchBody("a", "alice"))
                        .path("ErrorCode")
                        .asInt())
                .isEqualTo(60008);
        assertThat(app.call("timpush/batch", App.batchBody("a", "alice"))
                        .path("ErrorCode")
                        .asInt())
                .isZero();
        JsonNode rule = app.get("/_pushback/faults").at("/faults/0");
        assertThat(rule.path("hits").asInt()).isEqualTo(2);
        assertThat(rule.path("seen").asInt()).isEqualTo(3);
        tencent.awaitAllDelivered();
        assertThat(receiver.events()).hasSize(2);
    }

    @Test
    void anAccountIsRefusedByItsVendor() {
        App app = app("refuse account alice");
        app.batch("a", "alice", "bob");
        tencent.awaitAllDelivered();
        assertThat(receiver.lines())
                .hasSize(3)
                .anyMatch(line -> line.startsWith("alice type 1 platform 3 device 0 stage 1 code 8030"));
    }

    @Test
    void everySecondCallbackComesTwice() {
        App app = app("duplicate every 2");
        for (String name : new String[] {"a", "b"}) {
            app.batch(name, "alice");
            tencent.awaitAllDelivered();
        }
        JsonNode status = app.get("/_pushback/status").path("callbacks");
        assertThat(status.path("repeated").asInt())
                .isEqualTo(status.path("sent").asInt() / 3);
        assertThat(receiver.callbacks()).isEqualTo(status.path("sent").asInt());
    }

    @Test
    void whatTheAppFailsToTakeIsSentAgain() {
        receiver.fail(2);
        new App(tencent.baseUri()).batch("a", "alice");
        tencent.awaitAllDelivered();
        assertThat(tencent.callbacks().get(0).attempts()).hasSize(3);
        assertThat(receiver.events()).hasSize(2);
    }

    @Test
    void aCallbackIsSentAgainWhenAPersonAsks() {
        App app = new App(tencent.baseUri());
        app.batch("a", "alice");
        tencent.awaitAllDelivered();
        assertThat(app.ask("POST", "/_pushback/callbacks/1/resend", "")
                        .path("ok")
                        .asBoolean())
                .isTrue();
        tencent.awaitAllDelivered();
        assertThat(receiver.events().size()).isGreaterThan(2);
        assertThat(app.ask("POST", "/_pushback/callbacks/99/resend", "")
                        .path("error")
                        .asText())
                .contains("never sent");
    }

    @Test
    void aClickIsMadeByAPerson() {
        App app = new App(tencent.baseUri());
        String task = app.batch("a", "alice");
        tencent.awaitAllDelivered();
        assertThat(app.ask("POST", "/_pushback/users/alice/click", "{}")
                        .path("ok")
                        .asBoolean())
                .isTrue();
        String simulate = "{\"task\":\"" + task + "\",\"account\":\"bob\",\"stage\":\"sent\",\"errCode\":80300007}";
        assertThat(app.ask("POST", "/_pushback/simulate", simulate).path("ok").asBoolean())
                .isTrue();
        tencent.awaitAllDelivered();
        assertThat(receiver.lines())
                .contains(
                        "alice type 1 platform 3 device 0 stage 3 code 0",
                        "bob type 1 platform 3 device 0 stage 1 code 80300007");
        assertThat(app.ask("POST", "/_pushback/users/zoe/click", "{}")
                        .path("error")
                        .asText())
                .contains("no push was made to");
        assertThat(app.ask("POST", "/_pushback/simulate", "{}").path("error").asText())
                .contains("stage");
        assertThat(app.ask("POST", "/_pushback/users/alice/online", "{}")
                        .path("ok")
                        .asBoolean())
                .isTrue();
        assertThat(app.get("/_pushback/users").at("/users/0/online").asText()).isEqualTo("foreground");
    }

    @Test
    void usersAreAddedOverHttp() {
        App app = new App(tencent.baseUri());
        String users =
                "{\"users\":[{\"account\":\"eve\",\"vendor\":\"apns\",\"online\":\"no\",\"outcome\":\"410\",\"tags\":[\"x\"]}]}";
        assertThat(app.ask("PUT", "/_pushback/users", users).path("ok").asBoolean())
                .isTrue();
        app.batch("a", "eve");
        tencent.awaitAllDelivered();
        assertThat(receiver.lines()).containsExactly("eve type 1 platform 1 device 0 stage 1 code 410");
        assertThat(app.ask("PUT", "/_pushback/users", "{\"users\":[{\"account\":\"a\",\"vendor\":\"nokia\"}]}")
                        .path("error")
                        .asText())
                .contains("vendor must be one of");
    }

    @Test
    void eachRuleCountsItsCallsWhateverTheOthersDo() {
        App app = app("60008 first 2 of timpush/batch", "91000 3rd");
        List<Integer> codes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            codes.add(app.call("timpush/batch", App.batchBody("a", "alice"))
                    .path("ErrorCode")
                    .asInt());
        }
        assertThat(codes).containsExactly(60008, 60008, 91000, 0);
        tencent.awaitAllDelivered();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "duplicate", "timeout 3rd", "reset every 2 of timpush/push", "91000 account bob"})
    void readsRules(String rule) {
        if (rule.isEmpty()) {
            assertThatThrownBy(() -> FaultRule.parse("often")).hasMessageContaining("duplicate every 10");
            assertThatThrownBy(() -> FaultRule.parse("refuse 3rd")).hasMessageContaining("refuse account alice");
        } else {
            assertThat(FaultRule.parse(rule)).hasToString(rule);
        }
    }

    @Test
    void aWrongRuleIsRefusedInTheReadersLanguage() {
        JsonNode answer = new App(tencent.baseUri()).ask("PUT", "/_pushback/faults", "{\"faults\":[\"explode now\"]}");
        assertThat(answer.path("error").asText())
                .startsWith("a fault is such as")
                .endsWith("'explode now'");
        assertThat(answer.path("errorZh").asText())
                .startsWith("故障的写法例如")
                .contains("'explode now'")
                .doesNotContain("a fault is");
    }

    private App app(String... rules) {
        App app = new App(tencent.baseUri());
        String list = "{\"faults\":[\"" + String.join("\",\"", rules) + "\"]}";
        assertThat(app.ask("PUT", "/_pushback/faults", list).path("ok").asBoolean())
                .isTrue();
        return app;
    }
}
