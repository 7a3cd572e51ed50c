package dev.pushback.emulator.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pushback.emulator.coverage.CoverageLedger;
import dev.pushback.emulator.scenario.Batch;
import dev.pushback.emulator.scenario.Filter;
import dev.pushback.emulator.scenario.Limit;
import dev.pushback.emulator.scenario.Overrides;
import dev.pushback.emulator.scenario.Scenario;
import dev.pushback.emulator.scenario.ScenarioKind;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.schema.ChatType;
import dev.pushback.schema.EventType;
import dev.pushback.schema.OfflinePushEvent;
import dev.pushback.schema.Platform;
import dev.pushback.schema.Stage;
import dev.pushback.schema.Wire;
import dev.pushback.schema.json.WireSchema;
import dev.pushback.schema.kind.CallbackKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessageScenarioTest {

    private static final ScenarioOptions MESSAGES = ScenarioOptions.builder()
            .callbacks(CallbackKind.OFFLINE_PUSH)
            .seed(5)
            .limit(new Limit(400, Limit.NONE, Limit.NONE))
            .build();

    @ParameterizedTest
    @EnumSource
    void everyCallbackKeepsItsSchema(ScenarioKind kind) {
        List<byte[]> bodies = bodies(MESSAGES.but()
                .kind(kind)
                .limit(new Limit(Limit.NONE, Limit.NONE, 20))
                .build());
        assertThat(bodies)
                .isNotEmpty()
                .allSatisfy(
                        body -> assertThat(WireSchema.OFFLINE_PUSH.check(body)).isEmpty());
    }

    @Test
    void eachMessageGoesThroughItsStagesUnderOnePushId() {
        Map<String, List<OfflinePushEvent>> pushes =
                events(MESSAGES).stream().collect(Collectors.groupingBy(OfflinePushEvent::pushId));
        assertThat(pushes.values()).allSatisfy(push -> {
            assertThat(push)
                    .extracting(OfflinePushEvent::toAccount)
                    .containsOnly(push.get(0).toAccount());
            assertThat(push)
                    .extracting(OfflinePushEvent::msgSeq)
                    .containsOnly(push.get(0).msgSeq());
        });
        assertThat(pushes.values())
                .anySatisfy(push -> assertThat(push)
                        .extracting(OfflinePushEvent::stage)
                        .containsSubsequence(Stage.SENT, Stage.REACHED, Stage.CLICKED));
    }

    @Test
    void aMessageToAGroupHasOneNumberAndManyRecipients() {
        Map<String, Set<Long>> numbers = events(MESSAGES).stream()
                .filter(event -> event.type() == ChatType.GROUP)
                .collect(Collectors.groupingBy(
                        event -> event.groupId() + event.msgTime(),
                        Collectors.mapping(OfflinePushEvent::msgSeq, Collectors.toSet())));
        assertThat(numbers)
                .isNotEmpty()
                .allSatisfy((group, seqs) -> assertThat(seqs).hasSize(1));
    }

    @Test
    void noMessageIsOfTwoPeople() {
        List<OfflinePushEvent> toOne = events(MESSAGES).stream()
                .filter(event -> event.type() == ChatType.ONE_TO_ONE)
                .toList();
        Map<String, Set<String>> recipients = toOne.stream()
                .collect(Collectors.groupingBy(
                        OfflinePushEvent::msgKey, Collectors.mapping(OfflinePushEvent::toAccount, Collectors.toSet())));
        assertThat(recipients)
                .isNotEmpty()
                .allSatisfy((key, people) -> assertThat(people).hasSize(1));
    }

    @Test
    void theMatrixCoversAllThatCanOccur() {
        ScenarioOptions matrix = ScenarioOptions.builder()
                .callbacks(CallbackKind.OFFLINE_PUSH)
                .kind(ScenarioKind.MATRIX)
                .build();
        CoverageLedger ledger = ledger(matrix);
        assertThat(ledger.missing()).isEmpty();
        assertThat(ledger.others()).isZero();
        assertThat(ledger.platforms()).containsOnlyKeys(Platform.values());
    }

    @Test
    void everyEventOfACampaignIsOneThatCanOccur() {
        CoverageLedger ledger = ledger(MESSAGES);
        assertThat(ledger.others()).isZero();
        assertThat(ledger.errors()).isNotEmpty();
    }

    @Test
    void staysWithinTheFilter() {
        Filter filter = new Filter(
                EnumSet.allOf(EventType.class),
                Set.of(ChatType.GROUP),
                Set.of(Platform.HUAWEI, Platform.HONOR),
                Set.of(Stage.SENT));
        assertThat(events(MESSAGES.but().filter(filter).build())).isNotEmpty().allSatisfy(event -> {
            assertThat(event.type()).isEqualTo(ChatType.GROUP);
            assertThat(event.platform()).isIn(Platform.HUAWEI, Platform.HONOR);
            assertThat(event.stage()).isEqualTo(Stage.SENT);
        });
    }

    @Test
    void theSameSeedMakesTheSameBytes() {
        assertThat(texts(MESSAGES)).isEqualTo(texts(MESSAGES));
        assertThat(texts(MESSAGES)).isNotEqualTo(texts(MESSAGES.but().seed(6).build()));
    }

    @Test
    void whatIsOverriddenIsJudgedByItsOwnSchema() {
        Overrides task = Overrides.NONE.set("/PushID=\"p-1\"");
        assertThat(events(MESSAGES.but().overrides(task).build()))
                .extracting(OfflinePushEvent::pushId)
                .containsOnly("p-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scenarios.open(MESSAGES.but()
                        .overrides(Overrides.NONE.set("/MsgSeq=-1"))
                        .build()))
                .withMessageContaining("msg-numbers");
    }

    private static CoverageLedger ledger(ScenarioOptions options) {
        CoverageLedger ledger = new CoverageLedger(Scenarios.combinations(options));
        Scenario scenario = Scenarios.open(options);
        Batch batch = new Batch();
        while (scenario.next(batch)) {
            for (int i = 0; i < batch.events(); i++) {
                ledger.record(batch.combination(i));
            }
        }
        return ledger;
    }

    private static List<OfflinePushEvent> events(ScenarioOptions options) {
        return bodies(options).stream()
                .flatMap(body -> Wire.decodeOfflinePush(body).events().stream())
                .toList();
    }

    private static List<String> texts(ScenarioOptions options) {
        return bodies(options).stream()
                .map(body -> new String(body, StandardCharsets.UTF_8))
                .toList();
    }

    private static List<byte[]> bodies(ScenarioOptions options) {
        Scenario scenario = Scenarios.open(options);
        Batch batch = new Batch();
        List<byte[]> bodies = new ArrayList<>();
        while (scenario.next(batch)) {
            bodies.add(batch.copyBody());
        }
        return bodies;
    }
}
