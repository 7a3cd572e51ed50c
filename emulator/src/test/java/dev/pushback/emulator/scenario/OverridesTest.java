package dev.pushback.emulator.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pushback.emulator.coverage.Combinations;
import dev.pushback.emulator.traffic.Scenarios;
import dev.pushback.schema.EventType;
import dev.pushback.schema.Platform;
import dev.pushback.schema.PushEvent;
import dev.pushback.schema.Stage;
import dev.pushback.schema.Wire;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverridesTest {

    private static final ScenarioOptions TEN = ScenarioOptions.builder()
            .seed(3)
            .limit(Limit.callbacks(10))
            .batch(new BatchSize(2, 20))
            .build();

    @Test
    void setsAMemberOfEveryEvent() {
        assertThat(Traffic.events(with(Overrides.NONE.set("/To_Account=\"alice\""))))
                .hasSameSizeAs(Traffic.events(TEN))
                .extracting(PushEvent::toAccount)
                .containsOnly("alice");
    }

    @Test
    void setsAMemberOfOneEventWhereItIsThere() {
        List<byte[]> bodies = Traffic.bodies(with(Overrides.NONE.set("/Events/7/To_Account=\"alice\"")));
        List<byte[]> before = Traffic.bodies(TEN);

        assertThat(bodies).hasSameSizeAs(before);
        for (int i = 0; i < bodies.size(); i++) {
            List<PushEvent> events = Wire.decodeCallback(bodies.get(i)).events();
            assertThat(events).hasSameSizeAs(Wire.decodeCallback(before.get(i)).events());
            assertThat(events.stream().filter(event -> event.toAccount().equals("alice")))
                    .hasSize(events.size() > 7 ? 1 : 0);
        }
    }

    @Test
    void addsAMemberThatIsNotKnown() {
        assertThat(text(with(Overrides.NONE.set("/NewMember={\"a\":[1]}"))))
                .allMatch(body -> body.contains(",\"NewMember\":{\"a\":[1]}}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/PushStage=4                | /Events/0/PushStage: expected one of 1, 2, 3, was 4 (rule push-stages)",
                "/PushPlatform=3             | in an online event",
                "/DeviceType=3               | in an offline event",
                "/Events=[]                  | /Events: expected at least 1 element",
                "/Events/0/EventTime=\"now\" | (rule times-in-seconds)",
                "/DataId=\"ééééééééééééééééééééééééééééééééé\" | (rule data-id-length)"
            })
    void refusesAValueThatBreaksTheSchema(String assignment, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scenarios.open(with(Overrides.NONE.set(assignment))))
                .withMessageContaining(why);
    }

    @Test
    void takesAVendorWhereOnlyOfflineEventsAreWanted() {
        Filter offline = new Filter(Set.of(EventType.OFFLINE), Set.of(Platform.values()), Set.of(Stage.values()));
        ScenarioOptions options = with(Overrides.NONE.set("/PushPlatform=3"))
                .but()
                .filter(offline)
                .build();

        assertThat(Traffic.events(options)).extracting(PushEvent::platform).containsOnly(Platform.HUAWEI);
    }

    @Test
    void sendsWhatBreaksTheSchemaIfAllowed() {
        assertThat(text(with(Overrides.NONE.set("/PushStage=4").allowInvalid(true))))
                .hasSize(10)
                .allMatch(body -> body.contains("\"PushStage\":4"));
    }

    @Test
    void countsTheCombinationsOfWhatIsSent() {
        ScenarioOptions options =
                with(Overrides.NONE.set("/ErrCode=0").set("/ErrInfo=\"OK\"").set("/PushStage=3"));
        Combinations combinations = Scenarios.combinations(options);
        Batch batch = new Batch();
        Scenarios.open(options).next(batch);

        for (int i = 0; i < batch.events(); i++) {
            assertThat(combinations.shape(batch.combination(i)).stage()).isEqualTo(Stage.CLICKED);
        }
    }

    @Test
    void sendsAGivenBodyAsItIs() {
        String body = " { \"Events\" : " + text(TEN).get(0).replace("{\"Events\":", "");

        assertThat(text(with(Overrides.NONE.withBody(body.getBytes(UTF_8)))))
                .hasSize(10)
                .containsOnly(body);
    }

    @Test
    void setsValuesInAGivenBody() {
        byte[] body = Traffic.bodies(TEN).get(0);

        assertThat(Traffic.events(with(Overrides.NONE.withBody(body).set("/To_Account=\"bob\""))))
                .extracting(PushEvent::toAccount)
                .containsOnly("bob");
    }

    @Test
    void refusesABodyThatIsNoCallback() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scenarios.open(with(Overrides.NONE.withBody("{\"Events\":[{}]}".getBytes(UTF_8)))))
                .withMessageContaining("the member CallbackCommand");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scenarios.open(with(Overrides.NONE.withBody("{".getBytes(UTF_8)))))
                .withMessageContaining("no JSON from line 1, column 2 on");
    }

    @Test
    void sendsAnyBytesIfInvalidOnesAreAllowed() {
        Overrides rubbish = Overrides.NONE.withBody("{".getBytes(UTF_8)).allowInvalid(true);

        assertThat(text(with(rubbish))).hasSize(10).containsOnly("{");
    }

    @Test
    void refusesAValueWithoutAPlaceBeforeAnythingIsSent() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Scenarios.open(with(Overrides.NONE.set("/A/B=1").allowInvalid(true))))
                .withMessageContaining("/A/B");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scenarios.open(with(Overrides.NONE
                        .withBody("{".getBytes(UTF_8))
                        .allowInvalid(true)
                        .set("/To_Account=\"bob\""))))
                .withMessageContaining("not one JSON text");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"To_Account=1", "/To_Account", "/To_Account=alice"})
    void refusesAnAssignmentThatIsNone(String assignment) {
        assertThatIllegalArgumentException().isThrownBy(() -> Overrides.NONE.set(assignment));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/~2=1                    | character 2: a ~ must be followed by 0 (which stands for ~) or 1 (for /), was ~2",
                "/a~01~=1                 | character 6",
                "/Events/-1/x=1           | 0 to 99, or a lone - to append one, was '-1'",
                "/Events/99999999999/x=1  | was '99999999999'",
                "/Events/100/x=1          | was '100'",
                "/Events/00/x=1           | was '00'",
                "/Events/1e1/x=1          | was '1e1'",
                "/Events//x=1             | was ''",
                "/Events/=1               | was ''",
                "/Events/-/x=1            | was '-'"
            })
    void refusesAPointerThatNamesNothing(String assignment, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Overrides.NONE.set(assignment))
                .withMessageContaining("the pointer " + assignment.substring(0, assignment.length() - 2))
                .withMessageContaining(why);
    }

    @Test
    void refusesAnEventThatNoCallbackHas() {
        Overrides twentieth = Overrides.NONE.set("/Events/20/ErrCode=1");
        Overrides third = Overrides.NONE.set("/Events/2/ErrCode=1");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scenarios.open(with(twentieth)))
                .withMessageContaining("/Events/20/ErrCode has no place in any callback: the largest has 20 events");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scenarios.open(
                        with(third).but().kind(ScenarioKind.SAMPLE).build()))
                .withMessageContaining("the largest has 2 events");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Scenarios.open(with(third).but().limit(Limit.events(2)).build()))
                .withMessageContaining("the largest has 2 events");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scenarios.open(with(Overrides.NONE
                        .withBody("{\"Events\":[]}".getBytes(UTF_8))
                        .allowInvalid(true)
                        .set("/ErrCode=1"))))
                .withMessageContaining("the largest has 0 events");
    }

    @Test
    void setsWhatAnEarlierValueHasMadeRoomFor() {
        String event = text(TEN).get(0).replaceFirst("^\\{\"Events\":\\[(\\{.*?}),\\{\"Callback.*", "$1");
        ScenarioOptions sample = with(Overrides.NONE.set("/Events/-=" + event).set("/Events/2/To_Account=\"carol\""))
                .but()
                .kind(ScenarioKind.SAMPLE)
                .limit(Limit.callbacks(1))
                .build();

        assertThat(Traffic.events(sample)).hasSize(3).last().returns("carol", PushEvent::toAccount);
    }

    @Test
    void judgesTheSampleByItsOwnEvents() {
        ScenarioOptions sample = with(Overrides.NONE.set("/Events/0/PushPlatform=3"))
                .but()
                .kind(ScenarioKind.SAMPLE)
                .limit(Limit.callbacks(1))
                .build();

        assertThat(Traffic.events(sample)).first().returns(Platform.HUAWEI, PushEvent::platform);
    }

    private static ScenarioOptions with(Overrides overrides) {
        return TEN.but().overrides(overrides).build();
    }

    private static List<String> text(ScenarioOptions options) {
        return Traffic.bodies(options).stream()
                .map(body -> new String(body, UTF_8))
                .toList();
    }
}
