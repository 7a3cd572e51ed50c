package dev.pushback.emulator.script;

import dev.pushback.schema.Platform;
import dev.pushback.schema.Stage;
import dev.pushback.schema.VendorError;
import dev.pushback.schema.VendorErrors;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.Quoted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads one statement of a plain script from left to right. */
final class LineReader {

    private static final Pattern TOKEN = Pattern.compile("\"([^\"]*)\"|[,:]|[^\\s,:\"]+");
    private static final Pattern DELAY = Pattern.compile("\\+(\\d{1,7})(ms|s|m|h)");
    private static final int MOST_TIMES = 1000;

    private final List<String> words = new ArrayList<>();
    private final List<Integer> columns = new ArrayList<>();
    private final int end;
    private int at;

    /** What is wrong, and in which column. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1;
        private final int column;
        private final transient Message reason;

        Wrong(int column, Message reason) {
            super(reason.toString());
            this.column = column;
            this.reason = reason;
        }

        int column() {
            return column;
        }

        Message reason() {
            return reason;
        }
    }

    /** @param column where the text stands in its line, counted from 1 */
    LineReader(String text, int column) {
        Matcher tokens = TOKEN.matcher(text);
        while (tokens.find()) {
            words.add(tokens.group(1) == null ? tokens.group() : '"' + tokens.group(1));
            columns.add(column + tokens.start());
        }
        end = column + text.stripTrailing().length();
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    Statement statement() throws Wrong {
        takes("then");
        List<String> accounts = accounts();
        Platform vendor = takes("on") ? vendor() : null;
        boolean online = takes("online");
        String task = takes("in") ? name() : null;
        if (takes("again")) {
            takes(",");
            return statement(accounts, null, false, null, List.of());
        }
        if (!takes(":")) {
            throw wrong(ScriptMessage.NO_STEPS.of(Quoted.of(accounts.get(0))));
        }
        List<Step> steps = steps(accounts.get(0), vendor, online);
        return statement(accounts, vendor, online, task, steps);
    }

    private Statement statement(List<String> accounts, Platform vendor, boolean online, String task, List<Step> steps)
            throws Wrong {
        int times = 1;
        boolean atOnce = false;
        if (at < words.size()) {
            times = times();
            atOnce = takes("at");
            if (atOnce && !takes("once") || at < words.size()) {
                throw wrong(ScriptMessage.NO_TIMES.of(Quoted.of(word())));
            }
        }
        return new Statement(accounts, vendor, online, task, steps, times, atOnce);
    }

    private List<String> accounts() throws Wrong {
        List<String> accounts = new ArrayList<>();
        do {
            accounts.add(name());
        } while (takes(",") || takes("and"));
        return accounts;
    }

    private String name() throws Wrong {
        String word = word();
        if (word.isEmpty() || word.equals(":") || word.equals(",") || word.equals("\"")) {
            throw wrong(ScriptMessage.NO_ACCOUNT.of());
        }
        at++;
        return word.startsWith("\"") ? word.substring(1) : word;
    }

    private Platform vendor() throws Wrong {
        Platform vendor = vendor(word());
        if (vendor == null) {
            throw wrong(ScriptMessage.NO_VENDOR.of(vendors(), Quoted.of(word())));
        }
        at++;
        return vendor;
    }

    /** The vendor of this name; {@code null} if there is none. */
    static Platform vendor(String word) {
        return Arrays.stream(Platform.values())
                .filter(one -> one.name().equalsIgnoreCase(word) || one.brand().equalsIgnoreCase(word))
                .findFirst()
                .orElse(null);
    }

    /** The names of all vendors. */
    static String vendors() {
        return Arrays.stream(Platform.values())
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private List<Step> steps(String account, Platform vendor, boolean online) throws Wrong {
        List<Step> steps = new ArrayList<>();
        do {
            if (!steps.isEmpty() && isTimes()) {
                break;
            }
            Step step = step(account, vendor, online, steps.isEmpty());
            Step last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
            if (last != null && last.errCode() != 0) {
                at--;
                throw wrong(ScriptMessage.AFTER_FAILURE.of(Quoted.of(word())));
            }
            boolean sentFails = last != null && step.errCode() != 0 && last.stage() == Stage.SENT;
            if (sentFails) { // "sent, fails 410" is one event
                steps.remove(last);
                step = new Step(last.delayMillis(), Stage.SENT, step.errCode());
            }
            steps.add(step);
        } while (takes(","));
        return steps;
    }

    private Step step(String account, Platform vendor, boolean online, boolean first) throws Wrong {
        Matcher delay = DELAY.matcher(word());
        long millis = first ? 0 : 1000;
        if (delay.matches()) {
            millis = Long.parseLong(delay.group(1)) * unit(delay.group(2));
            at++;
        }
        String word = word().toLowerCase(Locale.ROOT);
        if (word.equals("fails")) {
            at++;
            return new Step(millis, Stage.SENT, code(account, vendor, online));
        }
        for (Stage stage : Stage.values()) {
            if (stage.name().toLowerCase(Locale.ROOT).equals(word)) {
                at++;
                return new Step(millis, stage, 0);
            }
        }
        throw wrong(ScriptMessage.NO_STEP.of(Quoted.of(word())));
    }

    private int code(String account, Platform vendor, boolean online) throws Wrong {
        if (!word().matches("-?[1-9]\\d{0,8}")) {
            throw wrong(ScriptMessage.NO_CODE.of(Quoted.of(word())));
        }
        int code = Integer.parseInt(word());
        if (online) {
            throw wrong(ScriptMessage.ERROR_ONLINE.of(Quoted.of(account), String.valueOf(code)));
        }
        List<Integer> known = VendorErrors.of(vendor == null ? Platform.APNS : vendor).stream()
                .map(VendorError::code)
                .distinct()
                .sorted()
                .toList();
        if (vendor != null && !known.contains(code)) {
            throw wrong(ScriptMessage.NO_ERROR.of(vendor.brand(), String.valueOf(code), known.toString()));
        }
        at++;
        return code;
    }

    private static long unit(String unit) {
        return switch (unit) {
            case "ms" -> 1;
            case "s" -> 1000;
            case "m" -> 60_000;
            default -> 3_600_000;
        };
    }

    private boolean isTimes() {
        return word().equals("twice") || word().matches("\\d{1,4}");
    }

    private int times() throws Wrong {
        takes(",");
        if (takes("twice")) {
            return 2;
        }
        String word = word();
        int times = word.matches("\\d{1,4}") ? Integer.parseInt(word) : 0;
        if (times < 1 || times > MOST_TIMES) {
            throw wrong(ScriptMessage.NO_TIMES.of(Quoted.of(word)));
        }
        at++;
        if (!takes("times")) {
            throw wrong(ScriptMessage.NO_TIMES.of(Quoted.of(word)));
        }
        return times;
    }

    private boolean takes(String word) {
        boolean isIt = word().equals(word);
        at += isIt ? 1 : 0;
        return isIt;
    }

    private String word() {
        return at < words.size() ? words.get(at) : "";
    }

    private Wrong wrong(Message reason) {
        return new Wrong(at < columns.size() ? columns.get(at) : end, reason);
    }
}
