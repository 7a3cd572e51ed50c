package dev.pushback.contract.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.Contract;
import dev.pushback.contract.FakeReceiver;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.Trait;
import dev.pushback.contract.request.CaseContext;
import dev.pushback.emulator.target.CallbackUrl;
import dev.pushback.schema.json.JsonText;
import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.schema.rule.Basis;
import dev.pushback.schema.rule.Level;
import dev.pushback.schema.rule.Rule;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

public class RegisterTest {

    /** What no case can judge, and why. */
    public static final Map<Rule, String> NOT_JUDGED = Map.of(
            Rule.URL_IS_EXTENDED, "the emulator's own duty: every callback is sent so",
            Rule.ONLINE_HAS_NO_PLATFORM, "the emulator's own duty: event.online is sent so",
            Rule.TRUSTED_CERTIFICATE, "judged by the transport of every call over https",
            Rule.PUBLIC_ADDRESS, "what is tested locally has a private address",
            Rule.ANSWER_FIRST, "how a receiver works inside can't be seen; the time group judges what follows",
            Rule.ERROR_CODE_HAS_NO_EFFECT, "a promise of Tencent's, not a duty of the receiver");

    @Test
    void everyRuleIsJudgedOrItIsSaidWhyNot() {
        Set<Rule> judged = Contract.cases().stream()
                .map(ContractCase::rule)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Rule.class)));
        assertThat(EnumSet.complementOf(EnumSet.copyOf(judged)))
                .containsExactlyInAnyOrderElementsOf(NOT_JUDGED.keySet());
    }

    @Test
    void noCaseJudgesWhatIsLeftToTheReceiver() {
        assertThat(Contract.cases()).extracting(ContractCase::level).doesNotContain(Level.MAY);
    }

    @Test
    void idsAreUniqueAndInTheDocumentedGroups() {
        assertThat(Contract.cases()).extracting(ContractCase::id).doesNotHaveDuplicates();
        assertThat(Contract.cases())
                .extracting(ContractCase::group)
                .containsOnly(
                        "http",
                        "reply",
                        "time",
                        "app-id",
                        "signature",
                        "event",
                        "batch",
                        "repeat",
                        "forward",
                        "load",
                        "malformed",
                        "offline-push");
    }

    @Test
    void titlesBeginWithAVerbAndEndWithoutAStop() {
        assertThat(Contract.cases()).extracting(ContractCase::title).allMatch(title -> title.matches("[a-z]+s .*[^.]"));
    }

    /** A receiver may have kept what came in an earlier run. */
    @Test
    void effectsAreJudgedByTasksOfTheRunItself() {
        assertThat(Contract.cases())
                .filteredOn(one -> one.is(Trait.NEEDS_PROBE))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(taskIds(one, 0)).doesNotContainAnyElementsOf(taskIds(one, 1)));
    }

    private static List<String> taskIds(ContractCase one, long second) {
        Clock clock = Clock.fixed(Instant.ofEpochSecond(1_761_561_563 + second), ZoneOffset.UTC);
        CaseContext scene = new CaseContext(
                CallbackUrl.parse("http://receiver.test/cb"),
                1400187352L,
                "token",
                List.of(),
                1,
                one.id(),
                clock,
                new FakeReceiver(FakeReceiver::ok),
                CallbackKind.ALL_MEMBER_PUSH);
        return one.script().callbacks().stream()
                .map(spec -> JsonText.parse(spec.in(scene).body())
                        .at("/Events/0/TaskId")
                        .toString())
                .toList();
    }

    /** Who takes one away, or finds another on a page, changes the number. */
    @Test
    void noSentenceOfThePagesGetsLost() {
        assertThat(Statement.values()).hasSize(57);
        assertThat(Statement.values())
                .filteredOn(one -> !one.untested().isEmpty())
                .hasSize(7);
    }

    @Test
    void eachSentenceIsTestedOrItIsSaidWhyNot() {
        Set<Rule> judged = Contract.cases().stream().map(ContractCase::rule).collect(Collectors.toSet());
        assertThat(Statement.values())
                .allSatisfy(one -> assertThat(!one.untested().isEmpty()
                                || one.rules().stream()
                                        .allMatch(rule -> judged.contains(rule) || NOT_JUDGED.containsKey(rule)))
                        .as(one.name())
                        .isTrue());
    }

    @Test
    void eachDocumentedRuleComesOfASentence() {
        Set<Rule> stated = Arrays.stream(Statement.values())
                .flatMap(one -> one.rules().stream())
                .collect(Collectors.toSet());
        assertThat(Rule.values())
                .filteredOn(rule -> rule.level() == Level.MUST && rule.basis() == Basis.DOCUMENTED)
                .allMatch(stated::contains);
    }
}
