package dev.pushback.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VendorErrorsTest {

    @ParameterizedTest
    @CsvSource({
        "UNKNOWN, 4",
        "APNS, 30",
        "XIAOMI, 33",
        "HUAWEI, 21",
        "FCM, 8",
        "MEIZU, 23",
        "OPPO, 26",
        "VIVO, 24",
        "HONOR, 24"
    })
    void knowsTheErrorsOfEachVendor(Platform platform, int count) {
        assertThat(VendorErrors.of(platform)).hasSize(count).allMatch(error -> error.platform() == platform);
    }

    @Test
    void leavesOutTheOneThatHasNoNumber() throws IOException {
        String table = new String(
                VendorErrors.class.getResourceAsStream("vendor-errors.csv").readAllBytes(), UTF_8);

        assertThat(table.lines().filter(row -> row.contains(",fcm,"))).hasSize(9);
        assertThat(table.lines().filter(row -> row.contains(",,")))
                .containsExactly("4,fcm,,UNSPECIFIED_ERROR,no more information,yes,F1");
        assertThat(VendorErrors.all())
                .hasSize((int) table.lines().skip(1).count() - 1)
                .doesNotHaveDuplicates()
                .noneMatch(error -> error.info().equals("UNSPECIFIED_ERROR"));
        assertThat(Arrays.stream(Platform.values()).flatMap(platform -> VendorErrors.of(platform).stream()))
                .containsExactlyElementsOf(VendorErrors.all());
    }

    @Test
    void readsQuotedCells() {
        assertThat(VendorErrors.all().get(0))
                .isEqualTo(new VendorError(
                        Platform.UNKNOWN,
                        -1,
                        "certificate id not set",
                        "no vendor certificate/channel configured for the device, nothing sent",
                        true));
        assertThat(VendorErrors.all())
                .allMatch(error ->
                        !error.info().startsWith("\"") && !error.meaning().isBlank());
    }

    @Test
    void hasNegativeCodesAndLongOnes() {
        assertThat(VendorErrors.all()).extracting(VendorError::code).contains(-1, 410, 80300007);
    }
}
