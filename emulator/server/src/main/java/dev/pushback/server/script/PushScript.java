package dev.pushback.server.script;

import static java.util.Objects.requireNonNull;

import dev.pushback.emulator.script.Happening;
import dev.pushback.emulator.script.PlannedCallback;
import dev.pushback.emulator.script.PlayScript;
import dev.pushback.emulator.script.PushPlan;
import dev.pushback.emulator.script.PushedTask;
import dev.pushback.schema.EventType;
import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.server.account.Presence;
import dev.pushback.server.account.User;
import dev.pushback.server.life.Life;
import dev.pushback.server.life.Shapes;
import dev.pushback.server.push.Audience;
import dev.pushback.server.push.PushTask;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What becomes of pushes on the accounts that a script names.
 *
 * <p>A push whose DataId is the name of a part, as in {@code alice in launch: sent}, plays that part; any other push plays
 * what stands in no part. Whom the push isn't for is left out, and so is what goes through vendors if its PushFlag is 1.
 * Immutable.
 */
public final class PushScript {

    /** No script. */
    public static final PushScript NONE = new PushScript(new PushPlan(List.of(), List.of()), new Shapes());

    private final PushPlan plan;
    private final Shapes shapes;

    /** What the plan of a script says, by these shapes. */
    public PushScript(PushPlan plan, Shapes shapes) {
        this.plan = requireNonNull(plan, "plan");
        this.shapes = requireNonNull(shapes, "shapes");
    }

    /** The accounts that the plan of a script names, connected as it says first. */
    public static List<User> users(PushPlan plan) {
        Map<String, User> users = new LinkedHashMap<>();
        for (PlannedCallback callback : plan.callbacks()) {
            callback.events().forEach(event -> users.computeIfAbsent(event.account(), any -> user(event)));
        }
        return List.copyOf(users.values());
    }

    private static User user(Happening event) {
        boolean online = event.shape().type() == EventType.ONLINE;
        return User.named(event.account())
                .withVendor(online ? event.shape().device() : event.shape().platform())
                .withPresence(online ? Presence.FOREGROUND : Presence.OFFLINE);
    }

    /** The callbacks of a push, in the order of time; its recipients that are named here follow the script from now on. */
    public List<ScriptedCallback> begin(PushTask task) {
        Optional<Integer> part = part(task);
        return part.isEmpty() || task.order().kind() != CallbackKind.ALL_MEMBER_PUSH
                ? List.of()
                : new Played(task, part.get()).callbacks();
    }

    private Optional<Integer> part(PushTask task) {
        Optional<Integer> own = part(task.order().dataId());
        return own.isPresent() ? own : part(PlayScript.FIRST_TASK);
    }

    private Optional<Integer> part(String name) {
        for (int i = 0; i < plan.tasks().size(); i++) {
            if (plan.tasks().get(i).name().equals(name)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** One push that plays a part. */
    private final class Played {
        private final PushTask task;
        private final int part;
        private final Set<Happening> told = Collections.newSetFromMap(new IdentityHashMap<>());

        Played(PushTask task, int part) {
            this.task = task;
            this.part = part;
        }

        List<ScriptedCallback> callbacks() {
            PushedTask pushed = plan.tasks().get(part);
            List<ScriptedCallback> callbacks = new ArrayList<>();
            for (PlannedCallback planned : plan.callbacks()) {
                List<ScriptedCallback.Event> events = events(planned, pushed.millis());
                if (!events.isEmpty()) {
                    callbacks.add(new ScriptedCallback(planned.dueMillis() - pushed.millis(), events));
                }
            }
            return callbacks;
        }

        private List<ScriptedCallback.Event> events(PlannedCallback planned, long start) {
            List<ScriptedCallback.Event> events = new ArrayList<>();
            for (Happening event : planned.events()) {
                int position = event.task() == part ? task.audience().findNamed(event.account()) : Audience.NOBODY;
                if (position != Audience.NOBODY) {
                    task.follow(position);
                    if (!task.order().onlineOnly() || event.shape().type() == EventType.ONLINE) {
                        events.add(event(event, position, (event.millis() - start) / 1000));
                    }
                }
            }
            return events;
        }

        private ScriptedCallback.Event event(Happening event, int position, long second) {
            int kind = Life.kind(event.shape().type(), event.shape().stage());
            int shape = shapes.id(event.shape());
            task.follow(position, kind, shape, second);
            return new ScriptedCallback.Event(position, kind, shape, second, !told.add(event));
        }
    }
}
