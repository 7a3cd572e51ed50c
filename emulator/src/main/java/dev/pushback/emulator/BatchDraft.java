package dev.pushback.emulator;

import static java.util.Objects.requireNonNull;

import dev.pushback.schema.EventType;
import dev.pushback.schema.Platform;
import dev.pushback.schema.PushEvent;
import dev.pushback.schema.Stage;
import dev.pushback.schema.message.MessageException;
import dev.pushback.schema.range.Range;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.apiguardian.api.API;

/**
 * A push to some recipients, told as what happened to it: by default one recipient with an iPhone, offline, to whom it was
 * sent.
 *
 * <p>Immutable; each method returns another draft. The events are ordered by stage: all sent, then all reached, then all
 * clicked, a second apart.
 */
@API(status = API.Status.STABLE)
public final class BatchDraft {

    private final String task;
    private final String dataId;
    private final List<String> accounts;
    private final EventType type;
    private final Platform platform;
    private final Stage from;
    private final Stage to;
    private final int errCode;
    private final String errInfo;

    private BatchDraft(
            String task,
            String dataId,
            List<String> accounts,
            EventType type,
            Platform platform,
            Stage from,
            Stage to,
            int errCode,
            String errInfo) {
        this.task = task;
        this.dataId = dataId;
        this.accounts = accounts;
        this.type = type;
        this.platform = platform;
        this.from = from;
        this.to = to;
        this.errCode = errCode;
        this.errInfo = errInfo;
    }

    static BatchDraft ofTask(String task) {
        return new BatchDraft(
                task, null, List.of("user1"), EventType.OFFLINE, Platform.APNS, Stage.SENT, Stage.SENT, 0, "OK");
    }

    /** Names the task. */
    public BatchDraft task(String taskId) {
        return new BatchDraft(
                requireNonNull(taskId, "taskId"), dataId, accounts, type, platform, from, to, errCode, errInfo);
    }

    /** Gives the sender's own id, up to 64 UTF-8 bytes. */
    public BatchDraft dataId(String id) {
        return new BatchDraft(task, id, accounts, type, platform, from, to, errCode, errInfo);
    }

    /**
     * Pushes to {@code user1} to {@code userN}.
     *
     * @throws IllegalArgumentException if {@code count} is below 1
     */
    public BatchDraft recipients(int count) {
        if (count < 1) {
            throw Range.AT_LEAST_1.broken("recipients", count);
        }
        return recipients(
                IntStream.rangeClosed(1, count).mapToObj(i -> "user" + i).toArray(String[]::new));
    }

    /**
     * Pushes to these accounts.
     *
     * @throws IllegalArgumentException if there are none
     */
    public BatchDraft recipients(String... toAccounts) {
        if (toAccounts.length == 0) {
            throw Range.AT_LEAST_1.broken("recipients", 0);
        }
        return new BatchDraft(task, dataId, List.of(toAccounts), type, platform, from, to, errCode, errInfo);
    }

    /**
     * Pushes to these accounts, in the order of the collection.
     *
     * @throws IllegalArgumentException if there are none
     */
    public BatchDraft recipients(Collection<String> toAccounts) {
        return recipients(toAccounts.toArray(String[]::new));
    }

    /** Pushes offline through this vendor. */
    public BatchDraft platform(Platform vendor) {
        return new BatchDraft(task, dataId, accounts, EventType.OFFLINE, vendor, from, to, errCode, errInfo);
    }

    /** Pushes online, to devices of this maker. */
    public BatchDraft onlineTo(Platform maker) {
        return new BatchDraft(task, dataId, accounts, EventType.ONLINE, maker, from, to, errCode, errInfo);
    }

    /** Every stage up to this one happens to each recipient. */
    public BatchDraft upTo(Stage last) {
        return new BatchDraft(task, dataId, accounts, type, platform, Stage.SENT, last, errCode, errInfo);
    }

    /** Only this stage happens to each recipient. */
    public BatchDraft only(Stage stage) {
        return new BatchDraft(task, dataId, accounts, type, platform, stage, stage, errCode, errInfo);
    }

    /**
     * The last stage fails with this code and text.
     *
     * @throws IllegalArgumentException if the code is 0, which says success
     */
    public BatchDraft failing(int code, String info) {
        if (code == 0) {
            throw new MessageException(Range.NOT_0.of("code"));
        }
        return new BatchDraft(task, dataId, accounts, type, platform, from, to, code, info);
    }

    /** The events, as if the push had begun some seconds before this time. */
    public List<PushEvent> eventsAt(Instant now) {
        List<PushEvent> events = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            if (stage.compareTo(from) >= 0 && stage.compareTo(to) <= 0) {
                Instant eventTime = now.minusSeconds(Stage.CLICKED.code() - stage.code());
                accounts.forEach(account -> events.add(event(account, stage, now.minusSeconds(3), eventTime)));
            }
        }
        return events;
    }

    private PushEvent event(String account, Stage stage, Instant taskTime, Instant eventTime) {
        boolean online = type == EventType.ONLINE;
        boolean failed = stage == to && errCode != 0;
        return new PushEvent(
                PushEvent.COMMAND,
                type,
                task,
                dataId,
                taskTime,
                eventTime,
                account,
                online ? Platform.UNKNOWN : platform,
                online ? platform : null,
                stage,
                failed ? errCode : 0,
                failed ? errInfo : "OK");
    }
}
