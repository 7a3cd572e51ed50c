package dev.pushback.server.life;

import dev.pushback.emulator.scenario.Draw;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.emulator.scenario.lifecycle.Habits;
import dev.pushback.emulator.script.Happening;
import dev.pushback.emulator.script.PushPlan;
import dev.pushback.emulator.script.PushedTask;
import dev.pushback.schema.EventType;
import dev.pushback.schema.Stage;
import dev.pushback.server.account.User;
import java.util.ArrayList;
import java.util.List;

/** Pushes to users, each ending on them as their row says: what {@code serve} would tell of the same users. */
public final class UserPushes {

    private final ScenarioOptions options;
    private final Shapes shapes = new Shapes();
    private final Life life;
    private final Devices devices;

    /** Draws what no row says from the seed, by the options' profile and error rate. */
    public UserPushes(ScenarioOptions options) {
        this.options = options;
        Habits habits = new Habits(options.profile());
        life = new Life(habits, shapes, options.errorRate());
        devices = new Devices(options.seed(), habits);
    }

    /** Every task pushed to every user, of whom each shard has its part. */
    public PushPlan plan(List<User> users, List<PushedTask> tasks) {
        List<Happening> events = new ArrayList<>();
        for (int task = 0; task < tasks.size(); task++) {
            for (int number = 0; number < users.size(); number++) {
                if (options.shard().holds(number)) {
                    push(users.get(number), task, tasks.get(task).millis(), events);
                }
            }
        }
        ScenarioOptions whole =
                options.but().shard(dev.pushback.emulator.scenario.Shard.WHOLE).build();
        return PushPlan.batched(whole, tasks, events);
    }

    private void push(User user, int task, long start, List<Happening> events) {
        long key = devices.key(user.account());
        life.live(devices.of(user), Draw.of(key, task), Channels.ALL);
        for (EventType type : EventType.values()) {
            for (Stage stage : Stage.values()) {
                int kind = Life.kind(type, stage);
                if (life.event(kind) != Life.NOTHING) {
                    long millis = start + 1000L * life.delay(kind);
                    events.add(new Happening(millis, task, user.account(), shapes.shape(life.event(kind))));
                }
            }
        }
    }
}
