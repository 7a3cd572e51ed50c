package dev.pushback.server;

import dev.pushback.server.life.Devices;
import dev.pushback.server.life.Life;
import dev.pushback.server.push.OrderChannels;
import dev.pushback.server.push.PushTask;

/** Counts anew what an earlier process told of a push: all of it follows from the seed, but for how far it came. */
final class Recount {

    private Recount() {}

    static void of(PushTask task, Devices devices, Life life) {
        byte[] name = new byte[task.audience().room()];
        for (int position = 0; position < task.audience().size(); position++) {
            int end = task.audience().write(position, name, 0);
            long account = devices.key(name, 0, end);
            life.live(
                    task.audience().traits(position, account),
                    task.key(account),
                    OrderChannels.of(task.order()));
            if (life.unsendable() != 0) {
                task.countUnsendable(task.audience().traits(position, account).vendor(), life.unsendable());
            }
            for (int kind = 0; kind < Life.KINDS; kind++) {
                if (life.event(kind) != Life.NOTHING && task.wasTold(position, kind)) {
                    task.count(life.event(kind));
                }
            }
        }
    }
}
