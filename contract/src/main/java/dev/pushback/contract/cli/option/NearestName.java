package dev.pushback.contract.cli.option;

import java.util.Collection;
import java.util.Comparator;

/** Finds what somebody may have meant. */
public final class NearestName {

    private NearestName() {}

    /** The name that the fewest changes of a character lead to; of several the first by the alphabet. */
    public static String of(String name, Collection<String> names) {
        return names.stream()
                .min(Comparator.comparingInt((String other) -> changes(name, other))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse("");
    }

    /** How many characters must be added, left out or replaced, or exchanged with the next. */
    static int changes(String from, String to) {
        int[] further = new int[to.length() + 1];
        int[] before = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] now = new int[to.length() + 1];
            now[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = before[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(replaced, Math.min(before[j], now[j - 1]) + 1);
                if (isExchanged(from, i, to, j)) {
                    now[j] = Math.min(now[j], further[j - 2] + 1);
                }
            }
            further = before;
            before = now;
        }
        return before[to.length()];
    }

    private static boolean isExchanged(String from, int i, String to, int j) {
        return i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
    }
}
