package dev.pushback.contract.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.Contract;
import dev.pushback.contract.expect.Attempts;
import dev.pushback.contract.expect.Finding;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.Trait;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Attempt.Carried;
import dev.pushback.emulator.http.Failure;
import dev.pushback.schema.message.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No case passes unless what it is about came about: for each, that is taken away once. */
class ConditionsTest {

    private static final String KEPT = "http.keep-alive load.one-connection load.idle-connection load.idle-neighbour"
            + " malformed.same-connection";
    private static final String AT_ONCE =
            "time.twenty-at-once repeat.at-once load.many-at-once load.mixed-answers repeat.at-once-stored-once";
    private static final String FRESH = "http.opt-platforms load.fresh-connections";
    private static final String AFTER_REFUSALS = "repeat.after-a-refusal repeat.after-many-refusals load.mixed-answers";

    /** Who acknowledges what, by the place among the calls. */
    private static final List<IntFunction<IntPredicate>> REPLIES =
            List.of(count -> i -> true, count -> i -> false, count -> i -> i == count - 1, count -> i -> i % 2 == 0);

    static Stream<ContractCase> cases() {
        return Contract.cases().stream().filter(one -> !one.is(Trait.NEEDS_PROBE));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void passesByTheRightAnswers(ContractCase contractCase) {
        Way way = isOneOf(FRESH, contractCase) ? Way.FRESH : Way.AT_ONCE_ON_ONE_CONNECTION;
        assertThat(findings(contractCase, way)).as(contractCase.id()).anyMatch(Finding::isPassed);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void doesNotPassWithoutAReply(ContractCase contractCase) {
        for (Failure failure : Failure.values()) {
            List<Attempt> attempts = calls(contractCase, i -> Attempts.failed(failure));
            assertThat(judge(contractCase, attempts).isPassed())
                    .as(contractCase.id())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {KEPT})
    void doesNotPassWhereNoConnectionIsKept(String ids) {
        assertThat(named(ids))
                .allSatisfy(one -> assertThat(findings(one, Way.FRESH)).noneMatch(Finding::isPassed));
    }

    @ParameterizedTest
    @ValueSource(strings = {AT_ONCE})
    void doesNotPassWhereOneCallFollowsTheOther(String ids) {
        assertThat(named(ids))
                .allSatisfy(one -> assertThat(findings(one, Way.IN_TURN)).noneMatch(Finding::isPassed));
    }

    @ParameterizedTest
    @ValueSource(strings = {FRESH})
    void doesNotPassWhereConnectionsAreUsedAgain(String ids) {
        assertThat(named(ids))
                .allSatisfy(one ->
                        assertThat(findings(one, Way.AT_ONCE_ON_ONE_CONNECTION)).noneMatch(Finding::isPassed));
    }

    @ParameterizedTest
    @ValueSource(strings = {AFTER_REFUSALS})
    void doesNotPassWhereNothingIsRefusedBefore(String ids) {
        assertThat(named(ids)).allSatisfy(one -> {
            List<Attempt> taken = calls(one, i -> Way.AT_ONCE_ON_ONE_CONNECTION.carry(i, Attempts.acknowledged()));
            assertThat(judge(one, taken).isPassed()).isFalse();
        });
    }

    @Test
    void everyPlanWithAConditionIsAmongThese() {
        List<String> told = Stream.of(KEPT, AT_ONCE, FRESH)
                .flatMap(ids -> Arrays.stream(ids.split(" ")))
                .toList();
        assertThat(Contract.cases())
                .filteredOn(one -> Stream.of(Way.values())
                        .anyMatch(way -> one.script()
                                .unmetIn(calls(one, i -> way.carry(i, Attempts.acknowledged())))
                                .isPresent()))
                .extracting(ContractCase::id)
                .containsExactlyInAnyOrderElementsOf(told);
    }

    private static List<ContractCase> named(String ids) {
        return Contract.cases().stream().filter(one -> isOneOf(ids, one)).toList();
    }

    private static boolean isOneOf(String ids, ContractCase contractCase) {
        return Arrays.asList(ids.split(" ")).contains(contractCase.id());
    }

    private static List<Finding> findings(ContractCase contractCase, Way way) {
        int count = contractCase.script().callbacks().size();
        return REPLIES.stream()
                .map(reply -> reply.apply(count))
                .map(takes -> judge(
                        contractCase,
                        calls(
                                contractCase,
                                i -> way.carry(i, takes.test(i) ? Attempts.acknowledged() : Attempts.refused()))))
                .toList();
    }

    private static List<Attempt> calls(ContractCase contractCase, IntFunction<Attempt> attempt) {
        return IntStream.range(0, contractCase.script().callbacks().size())
                .mapToObj(attempt)
                .toList();
    }

    private static Finding judge(ContractCase contractCase, List<Attempt> attempts) {
        return contractCase.judge(attempts, expectation -> expectation.judge(attempts));
    }

    /** How calls go out. */
    private enum Way {
        AT_ONCE_ON_ONE_CONNECTION,
        IN_TURN,
        FRESH;

        Attempt carry(int i, Attempt attempt) {
            Instant at = Instant.EPOCH.plusSeconds(this == IN_TURN ? i : 0);
            Carried carried = this == FRESH ? new Carried(i + 1L, 1) : new Carried(1, i + 1);
            return new Attempt(
                    attempt.call(),
                    at,
                    Duration.ofMillis(5),
                    attempt.reply(),
                    attempt.failure(),
                    Message.NONE,
                    carried);
        }
    }
}
