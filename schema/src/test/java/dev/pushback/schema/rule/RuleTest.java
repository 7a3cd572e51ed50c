package dev.pushback.schema.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleTest {

    @ParameterizedTest
    @EnumSource
    void isWholeAndFoundByItsId(Rule rule) {
        assertThat(rule.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(Rule.fromId(rule.id())).contains(rule);
        assertThat(rule.section()).isNotBlank();
        assertThat(rule.statement()).endsWith(".").doesNotContain("  ");
        assertThat(rule.citation())
                .contains(rule.source().title(), rule.source().reference(), rule.section());
    }

    @Test
    void knowsNoOtherIds() {
        assertThat(Rule.fromId("no-such-rule")).isEmpty();
        assertThat(Rule.fromId("POST_JSON")).isEmpty();
    }

    @Test
    void saysEachFactOnce() {
        assertThat(Arrays.stream(Rule.values()).map(Rule::statement)).doesNotHaveDuplicates();
    }

    @Test
    void asksMustOnlyForWhatIsDocumentedOrMakesTheDocumentedReply() {
        assertThat(Rule.values())
                .filteredOn(rule -> rule.level() == Level.MUST && rule.basis() != Basis.DOCUMENTED)
                .containsExactly(Rule.REPLY_MEMBERS_ONCE);
    }

    @Test
    void restsNoMustOnWhatOthersHappenToDo() {
        assertThat(Rule.values())
                .filteredOn(rule -> rule.source() == Source.PUBLIC_RECEIVERS)
                .noneMatch(rule -> rule.level() == Level.MUST || rule.basis() == Basis.DOCUMENTED);
    }

    @Test
    void citesTheOverviewForWhatThePushPageDoesNotSay() {
        assertThat(EnumSet.of(Rule.STATUS_200, Rule.REPLY_WITHIN_2_SECONDS, Rule.SIGN_FORMULA))
                .allMatch(rule -> rule.source() == Source.WEBHOOK_OVERVIEW);
        assertThat(Rule.SIGN_FRESHNESS.source()).isEqualTo(Source.CALLBACK_CONFIGURATION);
    }

    @ParameterizedTest
    @EnumSource
    void everySourceIsUsedAndSaysWhereItIs(Source source) {
        assertThat(Rule.values()).anyMatch(rule -> rule.source() == source);
        assertThat(source.date()).isNotBlank();
        if (source == Source.PUBLIC_RECEIVERS) {
            assertThat(source.url()).isEmpty();
        } else {
            assertThat(source.url()).startsWith("https://");
        }
    }

    @Test
    void linksThePushPage() {
        assertThat(Source.PUSH_CALLBACK.url()).isEqualTo("https://www.tencentcloud.com/document/product/1047/67551");
        assertThat(Source.CALLBACK_CONFIGURATION.url())
                .isEqualTo("https://cloud.tencent.com/document/product/269/32431");
        assertThat(Source.RFC_8259.url()).isEqualTo("https://www.rfc-editor.org/rfc/rfc8259");
        assertThat(Rule.EVENTS_1_TO_100.citation())
                .isEqualTo("All Users / Tags / UserID Push Callback (1047/67551, 2025-10-27), Sample request packets");
    }
}
