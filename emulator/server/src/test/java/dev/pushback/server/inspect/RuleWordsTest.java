package dev.pushback.server.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.schema.json.ReplyReading;
import dev.pushback.schema.message.Audience;
import dev.pushback.schema.message.Lang;
import dev.pushback.schema.rule.Rule;
import dev.pushback.server.message.ServerMessage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleWordsTest {

    static Stream<Rule> rules() {
        return Arrays.stream(ServerMessage.values())
                .map(Enum::name)
                .filter(name -> name.startsWith("RULE_"))
                .map(name -> Rule.valueOf(name.substring("RULE_".length())));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void englishIsTheRulesOwnStatement(Rule rule) {
        assertThat(RuleWords.of(rule)).hasToString(rule.statement());
        assertThat(RuleWords.of(rule).in(Lang.ZH, Audience.COMMAND_LINE)).isNotEqualTo(rule.statement());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no",
                "{}{}",
                "[]",
                "{\"ActionStatus\":\"OK\",\"ActionStatus\":\"OK\",\"ErrorCode\":0,\"ErrorInfo\":\"\"}",
                "{\"ActionStatus\":\"ok\",\"ErrorCode\":\"0\"}",
                "{\"ActionStatus\":\"OK\",\"ErrorCode\":1,\"ErrorInfo\":\"\"}",
                "{\"ActionStatus\":\"FAIL\",\"ErrorCode\":2,\"ErrorInfo\":\"\"}"
            })
    void everyFaultOfAReplyHasItsWords(String reply) {
        assertThat(ReplyReading.of(reply.getBytes(StandardCharsets.UTF_8)).faults())
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(RuleWords.of(fault.rule()).toString())
                        .isEqualTo(fault.rule().statement()));
    }
}
