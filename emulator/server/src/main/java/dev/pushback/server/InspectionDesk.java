package dev.pushback.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pushback.emulator.coverage.EventShape;
import dev.pushback.schema.EventType;
import dev.pushback.schema.Platform;
import dev.pushback.schema.Stage;
import dev.pushback.schema.VendorError;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.MessageException;
import dev.pushback.server.account.Presence;
import dev.pushback.server.account.User;
import dev.pushback.server.account.UserRows;
import dev.pushback.server.delivery.Dispatcher;
import dev.pushback.server.fault.FaultRule;
import dev.pushback.server.inspect.Inspection;
import dev.pushback.server.inspect.Views;
import dev.pushback.server.life.Life;
import dev.pushback.server.life.Shapes;
import dev.pushback.server.life.Traits;
import dev.pushback.server.message.ServerMessage;
import dev.pushback.server.push.PushTask;
import dev.pushback.server.push.SentMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is seen of a server, and how it is steered. */
final class InspectionDesk implements Inspection.Desk {

    private final LocalTencent tencent;

    InspectionDesk(LocalTencent tencent) {
        this.tencent = tencent;
    }

    @Override
    public Dispatcher dispatcher() {
        return tencent.dispatcher();
    }

    @Override
    public ObjectNode status() {
        ObjectNode json = Views.object();
        json.put("mode", "serve");
        json.put("version", tencent.options().version);
        json.put("sdkAppId", tencent.options().sdkAppId);
        json.put("seed", tencent.options().seed);
        json.put("speed", tencent.timeline().speed());
        json.put("time", tencent.timeline().now().toString());
        json.put("advanced", tencent.timeline().ahead().toString());
        json.put("paused", dispatcher().isPaused());
        Views.vendors(json);
        json.put("callback", tencent.callbackAddress());
        json.put("users", tencent.registry().size());
        json.put("tasks", dispatcher().tasks().size());
        json.put(
                "running",
                dispatcher().tasks().stream().filter(task -> !task.hasEnded()).count());
        json.put("notice", tencent.options().notice);
        json.set("callbacks", Views.counts(dispatcher().counts()));
        return json;
    }

    @Override
    public ObjectNode task(PushTask task) {
        ObjectNode json = dispatcher().looking(() -> Views.task(task, tencent.shapes()));
        return json.put("notice", tencent.options().notice);
    }

    @Override
    public ObjectNode users() {
        return Views.users(tencent.registry());
    }

    @Override
    public Message putUsers(JsonNode users) {
        JsonNode list = users.isArray() ? users : users.path("users");
        if (!list.isArray()) {
            return ServerMessage.INSPECT_BODY.of("{\"users\":[{\"account\":\"alice\",\"vendor\":\"huawei\"}]}");
        }
        List<User> all = new ArrayList<>();
        for (JsonNode one : list) {
            try {
                all.add(UserRows.user(one));
            } catch (UserRows.BadRow e) {
                return e.reason();
            }
        }
        all.forEach(tencent.registry()::put);
        tencent.save();
        return null;
    }

    @Override
    public Message steer(String account, String what, JsonNode body) {
        if (!tencent.registry().exists(account)) {
            return ServerMessage.ACCOUNT_UNKNOWN.of(account);
        }
        if (!what.equals("click")) {
            boolean background = body.path("state").asText("").equals("background");
            Presence presence =
                    what.equals("offline") ? Presence.OFFLINE : background ? Presence.BACKGROUND : Presence.FOREGROUND;
            tencent.registry().change(account, user -> user.withPresence(presence));
            tencent.save();
            return null;
        }
        String id = body.path("task").asText("");
        Optional<PushTask> task = id.isEmpty() ? lastTo(account) : dispatcher().task(id);
        if (task.isEmpty()) {
            return id.isEmpty() ? ServerMessage.INSPECT_NO_PUSH.of(account) : ServerMessage.TASK_UNKNOWN.of(id);
        }
        return simulate(task.get(), account, Stage.CLICKED, 0);
    }

    @Override
    public Message simulate(JsonNode body) {
        String account = body.path("account").asText("");
        Optional<Stage> stage = stage(body.path("stage").asText(""));
        Optional<PushTask> task = dispatcher().task(body.path("task").asText(""));
        if (account.isEmpty() || stage.isEmpty() || task.isEmpty()) {
            return ServerMessage.INSPECT_SIMULATE.of(
                    "{\"task\":\"TASKID\",\"account\":\"alice\",\"stage\":\"clicked\"}");
        }
        return simulate(task.get(), account, stage.get(), body.path("errCode").asInt(0));
    }

    @Override
    public ObjectNode move(Duration by, double speed) {
        tencent.timeline().advance(by);
        if (speed > 0) {
            tencent.timeline().speed(speed);
        }
        tencent.save();
        tencent.tick();
        return status();
    }

    @Override
    public Message faults(JsonNode body) {
        JsonNode list = body.isArray() ? body : body.path("faults");
        if (!list.isArray()) {
            return ServerMessage.INSPECT_BODY.of("{\"faults\":[\"duplicate every 10\"]}");
        }
        List<FaultRule> rules = new ArrayList<>();
        try {
            list.forEach(one -> rules.add(FaultRule.parse(one.asText())));
        } catch (MessageException e) {
            return e.reason();
        }
        tencent.faults().set(rules);
        return null;
    }

    @Override
    public JsonNode faults() {
        return Views.object().set("faults", Views.faults(tencent.faults().all()));
    }

    @Override
    public ObjectNode supported() {
        ObjectNode json = Views.object();
        ArrayNode calls = json.putArray("calls");
        tencent.rest()
                .routes()
                .forEach(route ->
                        calls.addObject().put("path", "/v4/" + route.name()).put("source", route.source()));
        Supported.write(json);
        return json;
    }

    @Override
    public void reset() {
        tencent.reset();
    }

    @Override
    public String authority() {
        return tencent.authority();
    }

    @Override
    public byte[] openApi() {
        return OpenApi.document();
    }

    @Override
    public ObjectNode push(JsonNode body) {
        return tencent.push(body);
    }

    @Override
    public ObjectNode contract() {
        return tencent.contract().json();
    }

    @Override
    public boolean playContract() {
        return tencent.contract().start();
    }

    @Override
    public byte[] journal() {
        return tencent.remembered();
    }

    private Optional<PushTask> lastTo(String account) {
        List<PushTask> tasks = new ArrayList<>(dispatcher().tasks());
        java.util.Collections.reverse(tasks);
        return tasks.stream().filter(task -> task.audience().find(account) >= 0).findFirst();
    }

    private Message simulate(PushTask task, String account, Stage stage, int errCode) {
        User user = tencent.registry().find(account).orElseGet(() -> User.named(account));
        Traits traits = tencent.devices().of(user);
        boolean online = SentMessage.of(task) == null
                && (traits.presence() == Presence.FOREGROUND || task.order().onlineOnly());
        EventType type = online ? EventType.ONLINE : EventType.OFFLINE;
        Platform vendor = online ? Platform.UNKNOWN : traits.vendor();
        if (vendor == Platform.FCM && stage == Stage.REACHED) {
            return ServerMessage.INSPECT_NOT_REACHED.of(account);
        }
        EventShape shape = Shapes.success(type, traits.vendor(), traits.device(), stage);
        if (errCode != 0) {
            Optional<VendorError> error = Shapes.error(vendor, errCode);
            if (error.isEmpty()) {
                return ServerMessage.INSPECT_ERROR_CODE.of(vendor.brand(), Integer.toString(errCode));
            }
            shape = new EventShape(
                    type,
                    shape.platform(),
                    shape.device(),
                    stage,
                    errCode,
                    error.get().info());
        }
        tencent.beginToSend();
        dispatcher()
                .tell(
                        task,
                        account,
                        task.audience().find(account),
                        Life.kind(type, stage),
                        tencent.shapes().id(shape));
        return null;
    }

    private static Optional<Stage> stage(String word) {
        for (Stage stage : Stage.values()) {
            if (stage.name().toLowerCase(Locale.ROOT).equals(word)) {
                return Optional.of(stage);
            }
        }
        return Optional.empty();
    }
}
