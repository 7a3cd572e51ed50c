package dev.pushback.schema;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the tables that lie beside the schemas: UTF-8, commas, quotes doubled within quotes (RFC 4180). */
final class CsvTable {

    private CsvTable() {}

    /** The rows without the first, which names the columns. */
    static List<List<String>> rows(String file) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(CsvTable.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(CsvTable::cells).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Splits at commas outside quotes; a quote inside quotes is doubled. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i <= line.length(); i++) {
            if (i == line.length() || line.charAt(i) == ',' && !quoted) {
                cells.add(cell(line.substring(from, i)));
                from = i + 1;
            } else if (line.charAt(i) == '"') {
                quoted = !quoted;
            }
        }
        return cells;
    }

    private static String cell(String part) {
        return part.startsWith("\"") ? part.substring(1, part.length() - 1).replace("\"\"", "\"") : part;
    }
}
