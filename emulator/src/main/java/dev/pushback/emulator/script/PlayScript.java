package dev.pushback.emulator.script;

import dev.pushback.emulator.coverage.EventShape;
import dev.pushback.emulator.scenario.ErrorMapping;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.schema.EventType;
import dev.pushback.schema.Platform;
import dev.pushback.schema.Stage;
import dev.pushback.schema.VendorError;
import dev.pushback.schema.message.MessageException;
import dev.pushback.schema.text.Utf8;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is to happen, as a person writes it: a line or what stands before a {@code ;} is a statement.
 *
 * <pre>
 * alice on huawei: sent, fails 80300007
 * then bob: sent, +2s reached, +10s clicked
 * then alice again, twice at once
 * carol, dave online in launch: sent, reached     # both in one callback, of the push named launch
 * </pre>
 *
 * <p>Each step is a callback of its own. A step without a time comes a second after the one before it.
 */
public final class PlayScript {

    /** The name of the push of which statements speak that name none, until one does. */
    public static final String FIRST_TASK = "task-1";

    /** The longest script that is taken, in bytes. */
    public static final int MOST_BYTES = 16 << 20;

    private static final long BETWEEN = 1000;

    private final List<Statement> statements;

    private PlayScript(List<Statement> statements) {
        this.statements = List.copyOf(statements);
    }

    /**
     * Reads a script: plain lines, or JSON with the same words.
     *
     * @param name how errors call it
     * @throws MessageException if it can't be read, saying in which line and column
     */
    public static PlayScript parse(String name, byte[] utf8) {
        String bare = Utf8.withoutMark(text(name, utf8));
        String start = bare.stripLeading();
        boolean isJson = start.startsWith("[") || start.startsWith("{");
        List<Statement> statements = isJson ? JsonScript.read(name, bare) : lines(name, bare);
        if (statements.isEmpty()) {
            throw new MessageException(ScriptMessage.EMPTY.of(name));
        }
        checkRepeats(name, statements);
        return new PlayScript(statements);
    }

    private static String text(String name, byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MessageException(ScriptMessage.NOT_UTF8.of(name), e);
        }
    }

    private static List<Statement> lines(String name, String text) {
        List<Statement> statements = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\r?\n", -1)) {
            number++;
            String said = line.replaceFirst("(^|\\s)#.*", "");
            int column = 1;
            for (String part : said.split(";", -1)) {
                LineReader reader = new LineReader(part, column);
                if (!reader.isEmpty()) {
                    statements.add(statement(name, number, reader));
                }
                column += part.length() + 1;
            }
        }
        return statements;
    }

    private static Statement statement(String name, int line, LineReader reader) {
        try {
            return reader.statement();
        } catch (LineReader.Wrong e) {
            throw new MessageException(ScriptMessage.AT.of(name, line, e.column(), e.reason()));
        }
    }

    private static void checkRepeats(String name, List<Statement> statements) {
        Map<String, Statement> told = new HashMap<>();
        for (Statement statement : statements) {
            String whose = statement.accounts().get(0);
            if (statement.isAgain() && !told.containsKey(whose)) {
                throw new MessageException(ScriptMessage.AT.of(name, 1, 1, ScriptMessage.NOTHING_AGAIN.of(whose)));
            }
            statement.accounts().forEach(account -> told.put(account, statement));
        }
    }

    /**
     * All that is to happen.
     *
     * @param ids TaskIds by the names of pushes; what is not named is drawn
     * @param dataId the DataId of each push; {@code null} for none
     */
    public PushPlan plan(ScenarioOptions options, Map<String, String> ids, String dataId) {
        return new Performance(ids, dataId, options.batch().max()).play(statements);
    }

    /** What has been said so far. */
    private static final class Performance {
        private final Map<String, String> ids;
        private final String dataId;
        private final int mostEvents;
        private final Map<String, Integer> tasks = new LinkedHashMap<>();
        private final List<PushedTask> pushes = new ArrayList<>();
        private final List<PlannedCallback> callbacks = new ArrayList<>();
        private final Map<String, Platform> vendors = new HashMap<>();
        private final Map<String, List<PlannedCallback>> last = new HashMap<>();
        private String task;
        private long now;

        Performance(Map<String, String> ids, String dataId, int mostEvents) {
            this.ids = ids;
            this.dataId = dataId;
            this.mostEvents = mostEvents;
            task = ids.isEmpty() ? FIRST_TASK : ids.keySet().iterator().next();
        }

        PushPlan play(List<Statement> statements) {
            for (Statement statement : statements) {
                now += callbacks.isEmpty() ? 0 : BETWEEN;
                List<PlannedCallback> told = statement.isAgain() ? again(statement) : happens(statement);
                statement.accounts().forEach(account -> last.put(account, told));
            }
            return new PushPlan(pushes, callbacks);
        }

        private List<PlannedCallback> again(Statement statement) {
            List<PlannedCallback> told = last.get(statement.accounts().get(0));
            for (PlannedCallback callback : told) {
                send(callback, statement);
            }
            return told;
        }

        private List<PlannedCallback> happens(Statement statement) {
            task = statement.task() == null ? task : statement.task();
            int number = tasks.computeIfAbsent(task, this::begin);
            List<PlannedCallback> told = new ArrayList<>();
            for (Step step : statement.steps()) {
                now += step.delayMillis();
                for (List<String> some : parts(statement.accounts())) {
                    PlannedCallback callback = PlannedCallback.of(some.stream()
                            .map(account -> new Happening(now, number, account, shape(statement, account, step)))
                            .toList());
                    told.add(callback);
                    send(callback, statement);
                }
            }
            return told;
        }

        private void send(PlannedCallback callback, Statement statement) {
            for (int copy = 0; copy < statement.times(); copy++) {
                now += copy > 0 && !statement.atOnce() ? BETWEEN : 0;
                callbacks.add(callback.due(now));
            }
        }

        private List<List<String>> parts(List<String> accounts) {
            List<List<String>> parts = new ArrayList<>();
            for (int from = 0; from < accounts.size(); from += mostEvents) {
                parts.add(accounts.subList(from, Math.min(from + mostEvents, accounts.size())));
            }
            return parts;
        }

        private int begin(String name) {
            pushes.add(new PushedTask(name, ids.get(name), dataId, now));
            return pushes.size() - 1;
        }

        private EventShape shape(Statement statement, String account, Step step) {
            if (statement.vendor() != null) {
                vendors.put(account, statement.vendor());
            }
            Platform vendor = vendors.getOrDefault(account, Platform.APNS);
            if (statement.online()) {
                return new EventShape(EventType.ONLINE, Platform.UNKNOWN, vendor, step.stage(), 0, EventShape.OK);
            }
            String info = step.errCode() == 0 ? EventShape.OK : info(vendor, step.errCode());
            return new EventShape(EventType.OFFLINE, vendor, Platform.UNKNOWN, step.stage(), step.errCode(), info);
        }

        private static String info(Platform vendor, int code) {
            return ErrorMapping.VENDORS_OWN.errors(vendor, Stage.SENT).stream()
                    .filter(error -> error.code() == code)
                    .map(VendorError::info)
                    .findFirst()
                    .orElse("");
        }
    }
}
