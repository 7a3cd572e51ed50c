package dev.pushback.emulator.scenario.lifecycle;

import dev.pushback.emulator.coverage.PushCombinations;
import dev.pushback.emulator.scenario.Batch;
import dev.pushback.emulator.scenario.Draw;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.emulator.scenario.Shard;

/**
 * The run of a campaign's own time.
 *
 * <p>Holds what is waiting, never the recipients. Not safe for several threads.
 */
final class Campaign {

    private final Accounts accounts;
    private final Devices makers;
    private final Tasks tasks;
    private final PushOutcome fate;
    private final TimerWheel calendar = new TimerWheel();
    private final Reordering disorder;
    private final boolean ordered;
    private final EventWriter writer;
    private final Shard shard;
    private final long start;
    private final long recipients;

    private long second = -1;
    private long recipient;
    private int turns;
    private int turnsTaken;

    Campaign(ScenarioOptions options, PushCombinations combinations, Accounts accounts, Tasks tasks) {
        this.accounts = accounts;
        this.tasks = tasks;
        makers = new Devices(options);
        EventSuffixes tails = new EventSuffixes(combinations, options.errors());
        fate = new PushOutcome(options, tails);
        disorder = new Reordering(options, calendar);
        ordered = disorder.none();
        writer = new EventWriter(tasks, accounts, tails);
        shard = options.shard();
        start = options.start().getEpochSecond();
        recipients = options.limit().recipients();
    }

    /** The campaign's own time. */
    long millis() {
        return second * 1000 + (turns == 0 ? 0 : 999L * turnsTaken / turns);
    }

    /** The next callback begins. */
    void nextCallback() {
        disorder.nextCallback();
    }

    /**
     * Goes on to the next thing that happens, which is one event or none.
     *
     * @return false at the end of the campaign
     */
    boolean step(Batch batch) {
        if (isTurn()) {
            turnsTaken++;
            turn(batch);
        } else if (calendar.take()) {
            tell(batch, calendar.a(), calendar.b());
        } else {
            return nextSecond();
        }
        return true;
    }

    /** Turns are taken in step with what waits for this second, so that a batch mixes both. */
    private boolean isTurn() {
        return turnsTaken < turns && (long) turnsTaken * calendar.size() <= (long) calendar.taken() * turns;
    }

    private boolean nextSecond() {
        if (recipient == recipients && calendar.waiting() == 0) {
            return false;
        }
        second++;
        calendar.open(second);
        turns = (int) Math.min(ArrivalRate.recipients(second), recipients - recipient);
        turnsTaken = 0;
        return true;
    }

    private void turn(Batch batch) {
        tasks.turn(second);
        if (shard.holds(recipient++)) {
            Task task = tasks.task();
            int account = task.account(tasks.position());
            long key = accounts.key(account);
            long push = Draw.of(task.key(), tasks.position());
            long whose = PendingEvent.whose(task.number(), account);
            int devices = makers.devices(key);
            for (int device = 0; device < devices; device++) {
                long fateKey = Draw.of(push, device);
                fate.decide(fateKey, makers.maker(key, device), devices == 1 ? 1 : 0);
                live(batch, whose, device == 0, fateKey);
            }
        }
    }

    /** Tells or notes down what becomes of the push on one device; the first device's first event comes at once. */
    private void live(Batch batch, long whose, boolean atOnce, long device) {
        note(second + fate.clickDelay, whose, fate.clicked, 0);
        if (fate.clicked != PushOutcome.NOTHING && disorder.late(device)) {
            note(second + fate.reachDelay, whose, fate.reached, 0);
            tellLate(whose);
        } else if (!atOnce || fate.sent == PushOutcome.NOTHING) {
            note(second, whose, fate.sent, 0);
            note(second + fate.reachDelay, whose, fate.reached, 0);
        } else {
            tell(batch, whose, PendingEvent.what(fate.sent, 0));
            note(second + fate.reachDelay, whose, fate.reached, 0);
        }
    }

    /** The sent event behind the clicked one, also if that is held back. */
    private void tellLate(long whose) {
        long when = disorder.behind(second + fate.clickDelay, whose, fate.clicked);
        if (fate.sent != PushOutcome.NOTHING) {
            calendar.add(when, whose, PendingEvent.late(fate.sent, (int) (when - second)));
        }
    }

    private void note(long when, long whose, int tail, int ago) {
        if (tail != PushOutcome.NOTHING) {
            calendar.add(when, whose, PendingEvent.what(tail, ago));
        }
    }

    private void tell(Batch batch, long whose, long what) {
        if (ordered || !disorder.holdsBack(second, whose, what)) {
            long seconds = start + second - PendingEvent.ago(what);
            writer.write(
                    batch, PendingEvent.task(whose), PendingEvent.account(whose), PendingEvent.tail(what), seconds);
            if (!ordered) {
                disorder.told(batch, second, whose, what);
            }
        }
    }
}
