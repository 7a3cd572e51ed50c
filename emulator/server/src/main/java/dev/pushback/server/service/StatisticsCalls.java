package dev.pushback.server.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pushback.emulator.coverage.EventShape;
import dev.pushback.schema.EventType;
import dev.pushback.schema.Platform;
import dev.pushback.schema.Stage;
import dev.pushback.server.delivery.Dispatcher;
import dev.pushback.server.life.Devices;
import dev.pushback.server.life.Life;
import dev.pushback.server.life.Shapes;
import dev.pushback.server.life.Traits;
import dev.pushback.server.message.ServerMessage;
import dev.pushback.server.push.Audience;
import dev.pushback.server.push.OrderChannels;
import dev.pushback.server.push.PushTask;
import dev.pushback.server.push.SentMessage;
import dev.pushback.server.rest.ErrorCode;
import dev.pushback.server.rest.Members;
import dev.pushback.server.rest.Refusal;
import dev.pushback.server.rest.Route;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The calls that tell what became of pushes, from what their callbacks told. */
public final class StatisticsCalls {

    private static final int MOST_TASKS = 5;
    private static final long LATEST = 99_999_999_999L;
    private static final long A_WEEK = Duration.ofDays(7).toSeconds();
    private static final long A_MONTH = Duration.ofDays(30).toSeconds();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private final Dispatcher dispatcher;
    private final Shapes shapes;
    private final Devices devices;
    private final Supplier<Life> lives;

    /** @param lives makes what computes again what became of a push on a device */
    public StatisticsCalls(Dispatcher dispatcher, Shapes shapes, Devices devices, Supplier<Life> lives) {
        this.dispatcher = dispatcher;
        this.shapes = shapes;
        this.devices = devices;
        this.lives = lives;
    }

    /** {@code all_member_push_statistics}. */
    public void statistics(Route.Request call, ObjectNode answer) {
        Members body = call.members();
        range(body, A_WEEK);
        List<String> ids = ids(body);
        answer.put("ErrorInfo", "sucess"); // so the page has it
        ArrayNode each = answer.arrayNode();
        dispatcher.looking(() -> {
            List<PushTask> tasks = ids.stream().map(this::task).toList();
            Statistics.of(tasks, shapes).counts(answer);
            for (PushTask task : tasks) {
                ObjectNode one = each.addObject().put("TaskID", task.id());
                Statistics.of(List.of(task), shapes).counts(one);
            }
            return null;
        });
        answer.set("TaskStatistics", each);
    }

    /** {@code all_member_push_loss}. */
    public void losses(Route.Request call, ObjectNode answer) {
        Members body = call.members();
        range(body, A_WEEK);
        List<String> ids = ids(body);
        answer.put("ErrorInfo", "sucess");
        dispatcher.looking(() -> {
            List<PushTask> tasks = ids.stream().map(this::task).toList();
            Statistics.of(tasks, shapes).losses(answer);
            return null;
        });
    }

    /** {@code all_member_push_trace}. */
    public void trace(Route.Request call, ObjectNode answer) {
        Members body = call.members();
        PushTask task = task(body.needText("TaskID", ErrorCode.PUSH_JSON));
        String account = body.needText("UserID", ErrorCode.PUSH_JSON);
        ArrayNode traces = answer.putArray("InstanceTrace");
        int position = task.audience().find(account);
        if (position != Audience.NOBODY) {
            Trace trace = dispatcher.looking(() -> new Trace(task, account, position));
            trace.add(EventType.ONLINE, traces);
            trace.add(EventType.OFFLINE, traces);
        }
    }

    /** {@code normal_push_trace}: what became of the push of a message. */
    public void normalTrace(Route.Request call, ObjectNode answer) {
        String id = call.members().needText("PushID", ErrorCode.PUSH_JSON);
        ArrayNode traces = answer.putArray("InstanceTrace");
        dispatcher
                .task(id)
                .filter(task -> SentMessage.of(task) != null)
                .map(task -> dispatcher.looking(
                        () -> new Trace(task, SentMessage.of(task).to(), 0)))
                .ifPresent(trace -> trace.add(EventType.OFFLINE, traces));
    }

    /** {@code normal_push_statistics}. */
    public void normalStatistics(Route.Request call, ObjectNode answer) {
        List<PushTask> messages = messages(call.members(), A_MONTH);
        answer.put("ErrorInfo", "sucess");
        dispatcher.looking(() -> {
            Statistics.of(messages, shapes).counts(answer);
            return null;
        });
    }

    /** {@code normal_push_loss}. */
    public void normalLosses(Route.Request call, ObjectNode answer) {
        List<PushTask> messages = messages(call.members(), A_WEEK);
        answer.put("ErrorInfo", "sucess");
        dispatcher.looking(() -> {
            Statistics.of(messages, shapes).losses(answer);
            return null;
        });
    }

    /** The messages of the time that is asked for. */
    private List<PushTask> messages(Members body, long most) {
        range(body, most);
        long start = body.needInteger("StartTime", 0, LATEST, ErrorCode.PUSH_JSON);
        long end = body.needInteger("EndTime", 0, LATEST, ErrorCode.PUSH_JSON);
        return dispatcher.tasks().stream()
                .filter(task -> SentMessage.of(task) != null)
                .filter(task -> task.order().taskTime() >= start && task.order().taskTime() <= end)
                .toList();
    }

    private PushTask task(String id) {
        return dispatcher
                .task(id)
                .filter(task -> SentMessage.of(task) == null)
                .orElseThrow(() -> new Refusal(
                        ErrorCode.PUSH_JSON.code(), "no push has this TaskID", ServerMessage.TASK_UNKNOWN.of(id)));
    }

    private static void range(Members body, long most) {
        long start = body.needInteger("StartTime", 0, LATEST, ErrorCode.PUSH_JSON);
        long end = body.needInteger("EndTime", 0, LATEST, ErrorCode.PUSH_JSON);
        if (end < start || end - start > most) {
            throw new Refusal(
                    ErrorCode.PUSH_JSON,
                    ServerMessage.RANGE.of(start, end, most / Duration.ofDays(1).toSeconds()));
        }
    }

    private static List<String> ids(Members body) {
        if (body.raw("TaskID").isTextual()) {
            return List.of(body.raw("TaskID").textValue());
        }
        List<String> ids = body.texts("TaskID", ErrorCode.PUSH_JSON);
        body.refuseUnless(
                !ids.isEmpty() && ids.size() <= MOST_TASKS,
                ErrorCode.PUSH_JSON,
                "TaskID",
                ServerMessage.TASK_IDS.of(MOST_TASKS));
        return ids;
    }

    /** What was told of one recipient, computed again, as far as it was told. */
    private final class Trace {
        private final PushTask task;
        private final int position;
        private final Traits traits;
        private final long key;
        private final Life life = lives.get();
        private final boolean[] told = new boolean[Life.KINDS];

        Trace(PushTask task, String account, int position) {
            this.task = task;
            this.position = position;
            long accountKey = devices.key(account);
            key = task.key(accountKey);
            traits = task.audience().traits(position, accountKey);
            life.live(traits, key, OrderChannels.of(task.order()));
            if (task.isRefused(position)) {
                life.refuse(traits);
            }
            for (int kind = 0; kind < Life.KINDS; kind++) {
                told[kind] = task.wasTold(position, kind);
            }
        }

        void add(EventType type, ArrayNode traces) {
            int sent = Life.kind(type, Stage.SENT);
            if (!told[sent] && !told[sent + 1] && !told[sent + 2]) {
                return;
            }
            boolean online = type == EventType.ONLINE;
            Platform platform = online ? Platform.UNKNOWN : traits.vendor();
            ObjectNode json = traces.addObject();
            json.put("InstanceId", Long.toUnsignedString(key >>> 40));
            json.put("PushTime", TIME.format(Instant.ofEpochSecond(task.order().taskTime())));
            json.put("DeviceModel", "");
            json.put("System", traits.device() == Platform.APNS ? "iOS" : "Android");
            json.put("SystemVersion", "");
            json.put("EventType", type.code());
            json.put("PushPlatform", platform.code());
            json.put("Token", "");
            json.put("CertId", "");
            json.put("SdkVersion", "");
            json.put("PushVersion", "");
            json.put("NotificationStatus", 1);
            json.put("last_active_terminal", 1);
            step(json.putObject("IMCommitStat").putObject("IMStat"), Optional.empty(), true, time(sent));
            ObjectNode steps = json.putObject("OfflinePushStat");
            step(steps.putObject("OfflineStat"), Optional.empty(), !online, time(sent));
            step(steps.putObject("ChannelStat"), sent);
            step(steps.putObject("DeviceStat"), sent + 1);
            step(steps.putObject("ClickStat"), sent + 2);
        }

        /** What was told; empty as long as nothing was. */
        private Optional<EventShape> shape(int kind) {
            if (!told[kind]) {
                return Optional.empty();
            }
            int instead = task.shapeInstead(position, kind);
            return Optional.of(shapes.shape(instead == Life.NOTHING ? life.event(kind) : instead));
        }

        private long time(int kind) {
            return task.shapeInstead(position, kind) == Life.NOTHING
                    ? task.eventTime(task.turnSecond(position) + life.delay(kind))
                    : task.timeInstead(position, kind);
        }

        private void step(ObjectNode json, int kind) {
            Optional<EventShape> shape = shape(kind);
            step(json, shape, shape.isPresent(), time(kind));
        }

        private void step(ObjectNode json, Optional<EventShape> shape, boolean happened, long time) {
            int code = shape.map(EventShape::errCode).orElse(0);
            json.put("PushStatus", happened ? code == 0 ? 1 : 2 : 0);
            json.put("ErrorCode", code);
            json.put(
                    "ErrorInfo",
                    code == 0 ? happened ? "success" : "" : shape.orElseThrow().errInfo());
            json.put("EventTime", happened ? TIME.format(Instant.ofEpochSecond(time)) : "");
        }
    }
}
