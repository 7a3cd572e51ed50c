package dev.pushback.contract.cli.send;

import dev.pushback.contract.cli.console.UsageException;
import dev.pushback.contract.cli.option.DurationConverter;
import dev.pushback.contract.cli.option.InputFile;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.emulator.scenario.Shard;
import dev.pushback.emulator.script.PlayScript;
import dev.pushback.emulator.script.PushPlan;
import dev.pushback.emulator.script.PushedTask;
import dev.pushback.schema.PushEvent;
import dev.pushback.server.account.User;
import dev.pushback.server.account.UsersFile;
import dev.pushback.server.life.UserPushes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The flags that say to whom is pushed, and what happens to them. */
final class PlayFlags {

    private static final int RECIPIENTS_UNLESS_SAID = 100;
    private static final int MOST_RECIPIENTS = 1_000_000;
    private static final int MOST_TASKS = 10_000;

    /** Tasks begin a minute apart, if --within says nothing else. */
    private static final long BETWEEN_TASKS = 60_000;

    @Option(
            names = "--users",
            paramLabel = "FILE",
            description =
                    "push to exactly these accounts, each with the outcome of its row: CSV with a header, or JSON lines")
    Path users;

    @Option(names = "--accounts", split = ",", paramLabel = "A", description = "push to exactly these accounts")
    List<String> accounts = new ArrayList<>();

    @Option(
            names = "--script",
            paramLabel = "FILE",
            description = "play what this file says, line by line, such as 'alice on huawei: sent, +2s reached'")
    Path script;

    @Option(names = "--task", paramLabel = "NAME=ID", description = "the TaskId of a push, by its name; repeatable")
    Map<String, String> tasks = new LinkedHashMap<>();

    @Option(names = "--data-id", paramLabel = "TEXT", description = "the DataId of each push")
    String dataId;

    @Option(names = "--tasks", paramLabel = "N", description = "push N times to each account, N TaskIds")
    Integer count;

    @Option(
            names = "--within",
            paramLabel = "D",
            converter = DurationConverter.class,
            description = "play all of it in this time, each push with one TaskTime")
    Duration within;

    private int recipients;

    /** How many accounts are pushed to; 0 if no plan was made of them, or only a shard of them is told of. */
    int recipients() {
        return recipients;
    }

    /** Whether what happens is known before it is sent, in place of a campaign without end. */
    boolean isPlanned() {
        return users != null
                || script != null
                || !accounts.isEmpty()
                || !tasks.isEmpty()
                || dataId != null
                || count != null
                || within != null;
    }

    /** What is played, in a word. */
    String word() {
        return script != null ? "script" : users != null ? "users" : "accounts";
    }

    /** All that is to happen. */
    PushPlan plan(ScenarioOptions options, Long recipients) {
        UsageException.unless(
                Stream.of(users != null, script != null, !accounts.isEmpty(), recipients != null)
                                .filter(given -> given)
                                .count()
                        <= 1,
                SendMessage.WHOM_ONE);
        UsageException.unless(
                dataId == null || dataId.getBytes(StandardCharsets.UTF_8).length <= PushEvent.MAX_DATA_ID_BYTES,
                SendMessage.DATA_ID,
                PushEvent.MAX_DATA_ID_BYTES,
                dataId);
        UsageException.unless(
                count == null || count >= 1 && count <= MOST_TASKS,
                SendMessage.TASKS,
                MOST_TASKS,
                String.valueOf(count));
        PushPlan plan =
                script == null ? ofUsers(options, recipients(recipients)) : script().plan(options, tasks, dataId);
        return within == null ? plan : plan.within(Math.max(0, within.toMillis() - 1));
    }

    private PushPlan ofUsers(ScenarioOptions options, List<User> users) {
        recipients = options.shard().equals(Shard.WHOLE) ? users.size() : 0;
        return new UserPushes(options).plan(users, pushes());
    }

    private PlayScript script() {
        UsageException.unless(count == null, SendMessage.SCRIPT_TASKS);
        byte[] text = new InputFile("--script", script, PlayScript.MOST_BYTES).bytes();
        try {
            return PlayScript.parse(script.toString(), text);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e);
        }
    }

    private List<User> recipients(Long recipients) {
        if (users != null) {
            try {
                return UsersFile.read(users);
            } catch (IllegalArgumentException e) {
                throw new UsageException(e);
            }
        }
        if (!accounts.isEmpty()) {
            Set<String> once = new HashSet<>();
            accounts.forEach(account ->
                    UsageException.unless(!account.isBlank() && once.add(account), SendMessage.ACCOUNT_ONCE, account));
            return accounts.stream().map(User::named).toList();
        }
        long wanted = recipients == null ? RECIPIENTS_UNLESS_SAID : recipients;
        UsageException.unless(wanted <= MOST_RECIPIENTS, SendMessage.PLANNED_RECIPIENTS, MOST_RECIPIENTS, wanted);
        return LongStream.rangeClosed(1, wanted)
                .mapToObj(number -> User.named("user" + number))
                .toList();
    }

    private List<PushedTask> pushes() {
        List<String> names = new ArrayList<>(tasks.keySet());
        for (int number = names.size() + 1; number <= (count == null ? 1 : count); number++) {
            names.add("task-" + number);
        }
        List<PushedTask> pushes = new ArrayList<>();
        for (String name : names) {
            pushes.add(new PushedTask(name, tasks.get(name), dataId, pushes.size() * BETWEEN_TASKS));
        }
        return pushes;
    }
}
