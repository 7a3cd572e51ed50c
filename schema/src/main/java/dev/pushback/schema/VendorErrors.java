package dev.pushback.schema;

import dev.pushback.schema.rule.Rule;
import java.util.List;

/**
 * The errors that vendors are known to answer with.
 *
 * <p>Source: {@link Rule#VENDOR_ERRORS}; the table is {@code vendor-errors.csv} beside the schemas.
 */
public final class VendorErrors {

    private static final String FILE = "vendor-errors.csv";

    private VendorErrors() {}

    /** All known errors in the order of the table, by vendor; a row without a number is left out. */
    public static List<VendorError> all() {
        return Table.ALL;
    }

    /** The known errors of one vendor; those of {@link Platform#UNKNOWN} are Tencent's own. */
    public static List<VendorError> of(Platform platform) {
        return Table.ALL.stream().filter(error -> error.platform() == platform).toList();
    }

    /** Read when first asked for. */
    private static final class Table {
        static final List<VendorError> ALL = read();

        private static List<VendorError> read() {
            return CsvTable.rows(FILE).stream()
                    .filter(cells -> !cells.get(2).isEmpty()) // FCM's UNSPECIFIED_ERROR has no number to send
                    .map(Table::error)
                    .toList();
        }

        private static VendorError error(List<String> cells) {
            Platform platform =
                    Platform.fromCode(Integer.parseInt(cells.get(0))).orElseThrow();
            boolean literal = cells.get(5).equals("yes");
            return new VendorError(platform, Integer.parseInt(cells.get(2)), cells.get(3), cells.get(4), literal);
        }
    }
}
