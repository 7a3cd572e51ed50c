package dev.pushback.contract.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.Contract;
import dev.pushback.contract.expect.Symptom;
import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.Verdict;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.Header;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.emulator.http.HttpReply;
import dev.pushback.schema.message.Lang;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.rule.Rule;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class HintsTest {

    private static final List<String> SYMPTOMS = List.of(
            "400",
            "401",
            "403",
            "404",
            "413",
            "429",
            "3xx",
            "5xx",
            Symptom.SURPLUS.id(),
            Symptom.SILENT.id(),
            Symptom.FLAKY.id(),
            Symptom.BUILT_UP.id(),
            Symptom.NOTED.id(),
            Symptom.COUNTED.id(),
            Symptom.LOST.id(),
            Symptom.DIED.id(),
            Symptom.COMMON.id(),
            Symptom.UNFINISHED.id(),
            Symptom.COMPRESSED.id(),
            Symptom.RENAMED.id(),
            Symptom.LEFT_OUT.id(),
            Symptom.BARE.id());

    static List<ContractCase> cases() {
        return Contract.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eachCaseHasARemedyInEachLanguage(ContractCase one) {
        assertThat(Hints.remedy(one, Lang.EN)).as("%s in English", one.id()).matches("[A-Z{].+[.}?]");
        assertThat(Hints.remedy(one, Lang.ZH)).as("%s in Chinese", one.id()).matches(".*\\p{IsHan}.*。");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eachCaseHasATitleOfItsOwnInEachLanguage(ContractCase one) {
        assertThat(one.title(Lang.EN)).isEqualTo(one.title());
        assertThat(one.title(Lang.ZH)).as(one.id()).matches(".*\\p{IsHan}.*[^。]");
    }

    @Test
    void noTwoCasesHaveTheSameTitle() {
        assertThat(Contract.cases()).extracting(ContractCase::title).doesNotHaveDuplicates();
        assertThat(Contract.cases()).extracting(one -> one.title(Lang.ZH)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void noTextBelongsToNothing(Lang lang) {
        assertThat(HintTexts.of(lang).keys())
                .extracting(key -> key.replace("{vendor}", "xiaomi"))
                .isSubsetOf(possibleKeys());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void fixesAreForSpringExpressAndGo(ContractCase one) {
        assertThat(Hints.fixes(one, Lang.EN)).as(one.id()).containsOnlyKeys("Spring", "Express", "Go");
        assertThat(Hints.fixes(one, Lang.EN).values())
                .allSatisfy(snippet -> assertThat(snippet).isNotBlank());
    }

    @Test
    void aCrashHasARemedyOfItsOwn() {
        assertThat(remedy("signature.shortened", answered(500))).startsWith("It crashes instead of refusing");
        assertThat(remedy("signature.shortened", answered(200))).contains("startsWith");
        assertThat(remedy("event.page-sample", answered(429))).startsWith("A limit of the rate");
        assertThat(remedy("http.status-200", answered(404))).contains("a POST at this path");
        assertThat(remedy("http.status-200", answered(503))).contains("throws on a valid callback");
    }

    @Test
    void theNamesOfAReplyShowWhichHabitOfASerializerSpoilsThem() {
        assertThat(remedy("reply.members", replied("{\"actionStatus\":\"OK\",\"errorInfo\":\"\",\"errorCode\":0}")))
                .contains("getActionStatus()", "@get:JsonProperty");
        assertThat(remedy("reply.members", replied("{\"ActionStatus\":\"OK\",\"ErrorCode\":0}")))
                .contains("leaves out what is empty", "micronaut.serde.serialization.inclusion");
        assertThat(remedy("reply.members", replied("{ }"))).contains("sees no members");
        assertThat(remedy("reply.members", replied("{\"code\":0}"))).contains("A house format");
    }

    private static Attempt replied(String body) {
        return attempt(new HttpReply(200, List.of(), body.getBytes(StandardCharsets.UTF_8), true), null);
    }

    @Test
    void whatDiedIsToldSoWhateverTheCase() {
        assertThat(remedy("signature.shortened", answered(500), Symptom.DIED)).startsWith("The process ended");
    }

    @Test
    void theWayTheReplyComesCounts() {
        HttpReply begun = new HttpReply(200, List.of(), new byte[0], false);
        assertThat(remedy("time.plain-callback", attempt(begun, Failure.TIMEOUT)))
                .contains("begins and does not end");
        assertThat(remedy("time.plain-callback", attempt(null, Failure.TIMEOUT)))
                .startsWith("Answer before you work");
        HttpReply gzip = new HttpReply(200, List.of(new Header("Content-Encoding", "gzip")), new byte[0], true);
        assertThat(remedy("reply.utf-8", attempt(gzip, null))).startsWith("The reply is compressed");
    }

    private static String remedy(String id, Attempt attempt, Symptom... symptoms) {
        ContractCase one = Contract.cases().stream()
                .filter(other -> other.id().equals(id))
                .findFirst()
                .orElseThrow();
        return Hints.remedy(
                new CaseResult(
                        one,
                        Verdict.FAILED,
                        Message.NONE,
                        Message.NONE,
                        Message.NONE,
                        0,
                        List.of(attempt),
                        Duration.ZERO,
                        false,
                        Set.of(symptoms)),
                Lang.EN);
    }

    private static Attempt answered(int status) {
        return attempt(new HttpReply(status, List.of(), new byte[0], true), null);
    }

    private static Attempt attempt(HttpReply reply, Failure failure) {
        HttpCall call = new HttpCall("POST", URI.create("http://localhost/callback"), List.of(), new byte[0]);
        return new Attempt(call, Instant.EPOCH, Duration.ofMillis(1), reply, failure, Message.NONE);
    }

    @Test
    void languagesAreFoundByTheirCode() {
        assertThat(Lang.fromCode("zh")).contains(Lang.ZH);
        assertThat(Lang.fromCode("fr")).isEmpty();
    }

    private static Set<String> possibleKeys() {
        Set<String> keys = new HashSet<>();
        Contract.cases()
                .forEach(one -> Stream.of(one.id(), "rule." + one.rule().id(), "group." + one.group(), "any")
                        .forEach(key -> SYMPTOMS.forEach(symptom -> keys.add(key + "." + symptom + ".try"))));
        Contract.cases().forEach(one -> keys.addAll(List.of(one.id() + ".try", "group." + one.group() + ".try")));
        Stream.of(Rule.values()).forEach(rule -> keys.add("rule." + rule.id() + ".try"));
        return keys;
    }
}
