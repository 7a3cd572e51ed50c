package dev.pushback.server.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pushback.schema.message.Message;
import dev.pushback.server.account.Condition;
import dev.pushback.server.account.Registry;
import dev.pushback.server.delivery.Timeline;
import dev.pushback.server.message.ServerMessage;
import dev.pushback.server.rest.ErrorCode;
import dev.pushback.server.rest.Members;
import dev.pushback.server.rest.Refusal;
import dev.pushback.server.rest.Route;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The calls about pushes at a time to come, and the clock that makes them. Safe for any number of threads. */
public final class ScheduleCalls {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);
    private static final long FIRST_ID = 1_000_000_001L;
    private static final long MOST = 0xffff_ffffL;

    private final Pushes pushes;
    private final PushCalls calls;
    private final Registry registry;
    private final Timeline timeline;
    private final long sdkAppId;
    private final Runnable onChange;
    private final Map<Long, Schedule> schedules = new ConcurrentSkipListMap<>();
    private volatile long lastId = FIRST_ID - 1;

    /** @param onChange what happens when a schedule has changed */
    public ScheduleCalls(
            Pushes pushes, PushCalls calls, Registry registry, Timeline timeline, long sdkAppId, Runnable onChange) {
        this.pushes = pushes;
        this.calls = calls;
        this.registry = registry;
        this.timeline = timeline;
        this.sdkAppId = sdkAppId;
        this.onChange = onChange;
    }

    /** {@code add_sched_task}. */
    public synchronized void add(Route.Request call, ObjectNode answer) {
        Members body = checked(call);
        String type = type(body);
        Members content = body.needObject("Content", ErrorCode.SCHEDULE_PARAMETER);
        check(type, content);
        Instant now = timeline.now();
        Instant due = time(body, "SchedAt").orElseThrow(() -> missingTime(body));
        long id = ++lastId;
        schedules.put(id, new Schedule(id, type, now, due, content.json(), Schedule.PENDING, "", ""));
        answer.put("TaskID", id);
        onChange.run();
    }

    /** {@code modify_sched_task}. */
    public synchronized void modify(Route.Request call, ObjectNode answer) {
        Members body = checked(call);
        Schedule schedule = pending(body, "modify");
        body.refuseUnless(
                type(body).equals(schedule.type()),
                ErrorCode.SCHEDULE_PARAMETER,
                "Type",
                Message.term(schedule.type()));
        Optional<Members> content = body.object("Content", ErrorCode.SCHEDULE_PARAMETER);
        content.ifPresent(one -> check(schedule.type(), one));
        Instant due = time(body, "SchedAt").orElse(schedule.due());
        schedules.put(
                schedule.id(), schedule.with(due, content.map(Members::json).orElse(schedule.content())));
        answer.put("TaskID", schedule.id());
        onChange.run();
    }

    /** {@code delete_sched_task}. */
    public synchronized void delete(Route.Request call, ObjectNode answer) {
        Schedule schedule = pending(checked(call), "delete");
        schedules.remove(schedule.id());
        answer.put("TaskID", schedule.id());
        onChange.run();
    }

    /** {@code get_sched_task}. */
    public synchronized void get(Route.Request call, ObjectNode answer) {
        write(find(checked(call)), answer.putObject("TaskInfo"));
    }

    /** {@code list_sched_task}. */
    public synchronized void list(Route.Request call, ObjectNode answer) {
        Members body = checked(call);
        long offset = body.needInteger("Offset", 0, MOST, ErrorCode.SCHEDULE_PARAMETER);
        long want = body.needInteger("Want", 1, MOST, ErrorCode.SCHEDULE_PARAMETER);
        List<Schedule> found = schedules.values().stream()
                .filter(filter(body))
                .sorted(order(body))
                .toList();
        answer.put("Total", found.size());
        ArrayNode tasks = answer.putArray("Tasks");
        found.stream().skip(offset).limit(want).forEach(one -> write(one, tasks.addObject()));
    }

    /** Makes the pushes whose time has come. */
    public synchronized void dispatchDue() {
        for (Schedule schedule : List.copyOf(schedules.values())) {
            if (schedule.isPending() && !schedule.due().isAfter(timeline.now())) {
                schedules.put(schedule.id(), dispatched(schedule));
                onChange.run();
            }
        }
    }

    /** All of them; without a lock, as whoever writes them down has one of its own. */
    public List<Schedule> all() {
        return List.copyOf(schedules.values());
    }

    /** The id that was given last, to one that may be gone by now. */
    public long lastId() {
        return lastId;
    }

    /** Starts anew. */
    public void reset() {
        reset(List.of(), FIRST_ID - 1);
    }

    /** Goes on with these; the next has an id behind the last one. */
    public synchronized void reset(Collection<Schedule> start, long last) {
        schedules.clear();
        start.forEach(one -> schedules.put(one.id(), one));
        lastId = last;
    }

    private Schedule dispatched(Schedule schedule) {
        Members content = Members.of(schedule.content());
        long random = content.raw("MsgRandom").isIntegralNumber()
                ? content.raw("MsgRandom").longValue()
                : schedule.id() & MOST;
        Pushes.Order order = new Pushes.Order(
                "timpush/add_sched_task",
                content.text("From_Account", ErrorCode.SCHEDULE_PARAMETER).orElse(""),
                random,
                content.text("DataId", ErrorCode.SCHEDULE_PARAMETER).orElse(null),
                PushCalls.isOnlineOnly(content),
                schedule.content());
        if (schedule.type().equals("User")) {
            List<String> known = PushCalls.recipients(content).stream()
                    .filter(registry::exists)
                    .toList();
            return schedule.dispatched(pushes.pushTo(known, order), "");
        }
        Condition condition = content.object("Condition", ErrorCode.SCHEDULE_PARAMETER)
                .map(calls::condition)
                .orElse(Condition.ALL);
        return schedule.dispatched(pushes.pushTo(condition, order), "");
    }

    /** A body like that of a push; what would be refused there is refused here at once. */
    private void check(String type, Members content) {
        content.text("From_Account", ErrorCode.SCHEDULE_PARAMETER);
        content.text("DataId", ErrorCode.SCHEDULE_PARAMETER);
        content.needObject("OfflinePushInfo", ErrorCode.OFFLINE_PUSH_INFO);
        PushCalls.isOnlineOnly(content);
        if (type.equals("User")) {
            PushCalls.recipients(content);
        } else {
            content.object("Condition", ErrorCode.SCHEDULE_PARAMETER).ifPresent(calls::condition);
        }
        content.refuseUnless(
                !type.equals("Tag") || content.has("Condition"),
                ErrorCode.SCHEDULE_PARAMETER,
                "Condition",
                ServerMessage.OBJECT_FOR_TAG.of());
    }

    private Members checked(Route.Request call) {
        Members body = call.members();
        long app = body.needInteger("Sdkappid", 0, MOST, ErrorCode.SCHEDULE_PARAMETER);
        body.refuseUnless(
                app == sdkAppId,
                ErrorCode.SCHEDULE_PARAMETER,
                "Sdkappid",
                ServerMessage.THAT_OF_THE_QUERY.of(sdkAppId));
        return body;
    }

    private static String type(Members body) {
        String type = body.needText("Type", ErrorCode.SCHEDULE_PARAMETER);
        body.refuseUnless(
                List.of("All", "Tag", "User").contains(type),
                ErrorCode.SCHEDULE_PARAMETER,
                "Type",
                ServerMessage.TYPES.of());
        return type;
    }

    private Schedule find(Members body) {
        long id = body.needInteger("TaskID", 0, MOST, ErrorCode.SCHEDULE_PARAMETER);
        Schedule schedule = schedules.get(id);
        if (schedule == null) {
            throw new Refusal(ErrorCode.SCHEDULE_PARAMETER, ServerMessage.SCHEDULE_UNKNOWN.of(Long.toString(id)));
        }
        return schedule;
    }

    private Schedule pending(Members body, String what) {
        Schedule schedule = find(body);
        if (!schedule.isPending()) {
            throw new Refusal(
                    ErrorCode.SCHEDULE_STATE.code(),
                    what + " failed: task " + schedule.status(),
                    ServerMessage.SCHEDULE_STATE.of(Long.toString(schedule.id()), schedule.status()));
        }
        return schedule;
    }

    private static Refusal missingTime(Members body) {
        return body.missing("SchedAt", ServerMessage.UTC_TIME.of(), ErrorCode.SCHEDULE_PARAMETER);
    }

    private static Optional<Instant> time(Members body, String name) {
        return body.text(name, ErrorCode.SCHEDULE_PARAMETER).map(text -> {
            try {
                return LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC);
            } catch (DateTimeException e) {
                body.refuseUnless(false, ErrorCode.SCHEDULE_PARAMETER, name, ServerMessage.UTC_TIME.of());
                throw e;
            }
        });
    }

    private static java.util.function.Predicate<Schedule> filter(Members body) {
        Optional<Instant> begin = time(body, "BeginTime");
        Optional<Instant> end = time(body, "EndTime");
        String keyword = body.text("Keyword", ErrorCode.SCHEDULE_PARAMETER).orElse("");
        boolean byDue = byDue(body);
        return schedule -> {
            Instant time = byDue ? schedule.due() : schedule.created();
            return begin.map(from -> !time.isBefore(from)).orElse(true)
                    && end.map(to -> !time.isAfter(to)).orElse(true)
                    && (title(schedule) + "\n" + text(schedule, "Desc")).contains(keyword);
        };
    }

    /** The pages write it {@code schedAt} and {@code schedat}. */
    private static boolean byDue(Members body) {
        return body.text("OrderBy", ErrorCode.SCHEDULE_PARAMETER)
                .map(by -> by.equalsIgnoreCase("schedAt"))
                .orElse(false);
    }

    private static Comparator<Schedule> order(Members body) {
        Comparator<Schedule> order = Comparator.comparing(byDue(body) ? Schedule::due : Schedule::created)
                .thenComparing(Schedule::id);
        return body.bool("Asc", ErrorCode.SCHEDULE_PARAMETER).orElse(false) ? order : order.reversed();
    }

    private void write(Schedule schedule, ObjectNode json) {
        json.put("TaskID", schedule.id());
        json.put("Sdkappid", sdkAppId);
        json.put("CreateAt", text(schedule.created()));
        json.put("Type", schedule.type());
        json.put("SchedAt", text(schedule.due()));
        json.set("Content", schedule.content());
        json.put("Title", title(schedule));
        json.put("Desc", text(schedule, "Desc"));
        json.put("Status", schedule.status());
        json.put("DispatchSuccess", schedule.pushTaskId().isEmpty() ? 0 : 1);
        json.put("DispatchErr", schedule.error());
        json.put("PushTaskID", schedule.pushTaskId());
    }

    private static String text(Instant time) {
        return TIME.format(LocalDateTime.ofInstant(time, ZoneOffset.UTC));
    }

    private static String title(Schedule schedule) {
        return text(schedule, "Title");
    }

    private static String text(Schedule schedule, String member) {
        JsonNode info = schedule.content().path("OfflinePushInfo");
        return info.path(member).asText("");
    }
}
