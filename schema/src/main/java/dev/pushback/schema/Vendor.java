package dev.pushback.schema;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is known or assumed of one vendor of push services: a row of {@code vendors.csv}, the only place that tells vendors
 * apart. A new one takes this row, a constant of {@link Platform} and its cases.
 *
 * @param platform the number that it has on the wire
 * @param brand the name as its owner writes it
 * @param brandInChinese the same in Chinese
 * @param shareInChina devices of this maker in mainland China, per mille; an assumption, as the next two are
 * @param shareOverseas devices of this maker elsewhere, per mille
 * @param receipts pushes, per mille, whose arrival is reported
 * @param goneCode the number of the error that says that a device's token is no longer good
 * @param goneInfo the text of that error
 * @param raw what its own server answers, with {@code {code}}, {@code {info}} and {@code {json}} (the same, escaped) in it
 */
public record Vendor(
        Platform platform,
        String brand,
        String brandInChinese,
        int shareInChina,
        int shareOverseas,
        int receipts,
        int goneCode,
        String goneInfo,
        String raw) {

    /** All vendors, in the order of their numbers. */
    public static List<Vendor> all() {
        return Table.ALL;
    }

    /** The row of this platform. */
    public static Vendor of(Platform platform) {
        return Table.ALL.get(platform.code());
    }

    /** The numbers with their names, such as {@code 0 unknown, 1 APNs}. */
    public static String listed() {
        return Table.ALL.stream()
                .map(vendor -> vendor.platform.code() + " " + vendor.brand)
                .collect(Collectors.joining(", "));
    }

    /** The usual error: the device's token is no longer good. */
    public VendorError tokenGone() {
        return VendorErrors.of(platform).stream()
                .filter(error -> error.code() == goneCode && error.info().equals(goneInfo))
                .findFirst()
                .orElseGet(() -> new VendorError(platform, goneCode, goneInfo, "the token is no longer good", true));
    }

    /**
     * An error as this vendor's own server answers it.
     *
     * @param escaped the error's text, escaped for a JSON string
     */
    public String rawAnswer(VendorError error, String escaped) {
        return raw.replace("{code}", Integer.toString(error.code()))
                .replace("{json}", escaped)
                .replace("{info}", error.info());
    }

    /** Read when first asked for. */
    private static final class Table {
        static final List<Vendor> ALL =
                CsvTable.rows("vendors.csv").stream().map(Table::vendor).toList();

        static {
            List<Platform> rows = ALL.stream().map(Vendor::platform).toList();
            if (!rows.equals(Arrays.asList(Platform.values()))) {
                throw new IllegalStateException("vendors.csv must hold a row for each Platform, in order; has " + rows);
            }
        }

        private static Vendor vendor(List<String> cells) {
            Platform platform = Platform.valueOf(cells.get(1));
            if (platform.code() != number(cells, 0)) {
                throw new IllegalStateException(
                        "vendors.csv numbers " + platform + " " + cells.get(0) + ", Platform " + platform.code());
            }
            return new Vendor(
                    platform,
                    cells.get(2),
                    cells.get(3),
                    number(cells, 4),
                    number(cells, 5),
                    number(cells, 6),
                    number(cells, 7),
                    cells.get(8),
                    cells.get(9));
        }

        private static int number(List<String> cells, int column) {
            return Integer.parseInt(cells.get(column));
        }
    }
}
