package dev.pushback.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireEnumsTest {

    @ParameterizedTest
    @CsvSource({
        "UNKNOWN, 0, unknown",
        "APNS, 1, APNs",
        "XIAOMI, 2, Xiaomi",
        "HUAWEI, 3, Huawei",
        "FCM, 4, FCM",
        "MEIZU, 5, Meizu",
        "OPPO, 6, OPPO",
        "VIVO, 7, vivo",
        "HONOR, 8, Honor"
    })
    void numbersPlatformsAsThePageDoes(Platform platform, int code, String brand) {
        assertThat(platform.code()).isEqualTo(code);
        assertThat(platform.brand()).isEqualTo(brand);
        assertThat(Platform.fromCode(code)).contains(platform);
    }

    @ParameterizedTest
    @CsvSource({"SENT, 1", "REACHED, 2", "CLICKED, 3"})
    void numbersStagesAsThePageDoes(Stage stage, int code) {
        assertThat(stage.code()).isEqualTo(code);
        assertThat(Stage.fromCode(code)).contains(stage);
    }

    @ParameterizedTest
    @CsvSource({"OFFLINE, 1", "ONLINE, 2"})
    void numbersTypesAsThePageDoes(EventType type, int code) {
        assertThat(type.code()).isEqualTo(code);
        assertThat(EventType.fromCode(code)).contains(type);
    }

    @Test
    void knowsNoOtherNumbers() {
        assertThat(Stage.values()).hasSize(3);
        assertThat(EventType.values()).hasSize(2);
        for (int code : new int[] {Integer.MIN_VALUE, -1, 99, Integer.MAX_VALUE}) {
            assertThat(Platform.fromCode(code)).isEmpty();
            assertThat(Stage.fromCode(code)).isEmpty();
            assertThat(EventType.fromCode(code)).isEmpty();
        }
        assertThat(Stage.fromCode(0)).isEmpty();
        assertThat(EventType.fromCode(0)).isEmpty();
    }
}
