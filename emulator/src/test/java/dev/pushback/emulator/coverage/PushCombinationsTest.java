package dev.pushback.emulator.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.schema.EventType;
import dev.pushback.schema.Platform;
import dev.pushback.schema.Stage;
import dev.pushback.schema.VendorError;
import dev.pushback.schema.VendorErrors;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PushCombinationsTest {

    private static final Set<EventType> TYPES = Set.of(EventType.values());
    private static final Set<Platform> PLATFORMS = Set.of(Platform.values());
    private static final Set<Stage> STAGES = Set.of(Stage.values());

    private static final PushCombinations ALL =
            PushCombinations.of(TYPES, PLATFORMS, STAGES, Set.of(), PushCombinationsTest::ofSending);

    @Test
    void countsWhatTheVendorsTablesGive() {
        long offline = 0;
        for (Platform platform : Platform.values()) {
            offline += (results(platform) + 2 * 2) * 2;
        }
        long online = 2L * (Platform.values().length + 1) * STAGES.size();

        assertThat(ALL.size()).isEqualTo((int) (offline + online) * DataIdForm.values().length);
    }

    @Test
    void holdsNoArrivalOfAVendorThatReportsNone() {
        PushCombinations silent =
                PushCombinations.of(TYPES, PLATFORMS, STAGES, Set.of(Platform.FCM), PushCombinationsTest::ofSending);

        assertThat(silent.shapes())
                .hasSize(ALL.shapes().size() - 2 * 2)
                .noneMatch(shape -> shape.platform() == Platform.FCM && shape.stage() == Stage.REACHED);
    }

    private static List<VendorError> ofSending(Platform platform, Stage stage) {
        return stage == Stage.SENT ? VendorErrors.of(platform) : List.of();
    }

    /** Success with a text and without, each error with its text, each code without one. */
    private static long results(Platform platform) {
        List<VendorError> errors = VendorErrors.of(platform);
        long texts = errors.stream().map(e -> e.code() + e.info()).distinct().count();
        return 2 + texts + errors.stream().map(VendorError::code).distinct().count();
    }

    @Test
    void numbersEachCombinationOnce() {
        assertThat(IntStream.range(0, ALL.size()).map(id -> ALL.id(ALL.shape(id), ALL.dataId(id))))
                .containsExactlyElementsOf(
                        IntStream.range(0, ALL.size()).boxed().toList());
        assertThat(IntStream.range(0, ALL.size()).mapToObj(ALL::words)).doesNotHaveDuplicates();
    }

    @Test
    void takesATextThatNoTableHoldsAsTheCodesOwn() {
        EventShape known =
                new EventShape(EventType.OFFLINE, Platform.HUAWEI, null, Stage.SENT, 80300007, "Invalid Token");

        assertThat(ALL.id(known.withErrInfo("{\"code\":\"80300007\"}"), DataIdForm.EMPTY))
                .isEqualTo(ALL.id(known, DataIdForm.EMPTY))
                .isNotNegative();
    }

    @Test
    void knowsNoCombinationForACodeThatTheVendorDoesNotHave() {
        EventShape strange = new EventShape(EventType.OFFLINE, Platform.HUAWEI, null, Stage.SENT, 410, "Unregistered");

        assertThat(ALL.id(strange, DataIdForm.ABSENT)).isEqualTo(-1);
    }

    @Test
    void namesACombinationByTheValuesOfItsMembers() {
        EventShape clicked =
                new EventShape(EventType.ONLINE, Platform.UNKNOWN, Platform.VIVO, Stage.CLICKED, 0, EventShape.OK);
        EventShape failed = new EventShape(EventType.OFFLINE, Platform.APNS, null, Stage.SENT, 410, "");

        assertThat(ALL.words(ALL.id(clicked, DataIdForm.EMPTY)))
                .isEqualTo("ONLINE UNKNOWN CLICKED ErrCode 0 \"OK\" DeviceType VIVO DataId EMPTY");
        assertThat(ALL.words(ALL.id(failed, DataIdForm.ABSENT)))
                .isEqualTo("OFFLINE APNS SENT ErrCode 410 \"\" DeviceType - DataId ABSENT");
    }
}
