package dev.pushback.emulator.scenario.lifecycle;

import dev.pushback.emulator.coverage.PushCombinations;
import dev.pushback.emulator.scenario.Batch;
import dev.pushback.emulator.scenario.Draw;
import dev.pushback.emulator.scenario.EventJson;
import dev.pushback.emulator.scenario.Filter;
import dev.pushback.emulator.scenario.LimitCounter;
import dev.pushback.emulator.scenario.Scenario;
import dev.pushback.emulator.scenario.ScenarioMessage;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.schema.EventType;
import dev.pushback.schema.Platform;
import dev.pushback.schema.Stage;
import dev.pushback.schema.message.MessageException;
import java.util.EnumSet;
import java.util.Set;

/**
 * A campaign, second by second of its own time: recipients have their turn, and what was waiting happens, evenly mixed.
 *
 * <p>Not safe for several threads.
 */
public final class LifecycleScenario implements Scenario {

    private static final long ACCOUNTS = Draw.name("accounts");
    private static final long NAMES = Draw.name("names");

    private final ScenarioOptions options;
    private final PushCombinations combinations;
    private final LimitCounter quota;
    private Campaign campaign;

    /**
     * The campaign from its first second.
     *
     * @throws IllegalArgumentException if no event is left that could come: it would never begin
     */
    public LifecycleScenario(ScenarioOptions options, PushCombinations combinations) {
        if (isEmpty(options)) {
            throw new MessageException(ScenarioMessage.NOTHING_COMES.of(
                    String.valueOf(options.errorRate()),
                    options.filter().stages().toString(),
                    options.filter().platforms().toString()));
        }
        this.options = options;
        this.combinations = combinations;
        this.quota = new LimitCounter(options);
    }

    /** Whether these options leave nothing: stages that offline pushes never come to, or no longer since all of them fail. */
    public static boolean isEmpty(ScenarioOptions options) {
        Filter filter = options.filter();
        if (filter.stages().contains(Stage.SENT) || filter.types().contains(EventType.ONLINE)) {
            return false;
        }
        return new Devices(options)
                .present().stream()
                        .noneMatch(vendor -> isDelivered(options, vendor)
                                && (filter.stages().contains(Stage.CLICKED)
                                        || !options.silent().contains(vendor)));
    }

    private static boolean isDelivered(ScenarioOptions options, Platform vendor) {
        return options.errorRate() < 1
                || options.errors().errors(vendor, Stage.SENT).isEmpty();
    }

    /** The wanted platforms of which there is no device with these options. */
    public static Set<Platform> absent(ScenarioOptions options) {
        Set<Platform> absent = EnumSet.copyOf(options.filter().platforms());
        absent.removeAll(new Devices(options).present());
        return absent;
    }

    @Override
    public boolean next(Batch batch) {
        batch.clear();
        int wanted = quota.next();
        if (wanted == 0) {
            return false;
        }
        EventJson.open(batch);
        Campaign running = campaign();
        running.nextCallback();
        while (batch.events() < wanted && running.step(batch)) {}
        if (batch.events() == 0) {
            batch.clear();
            return false;
        }
        EventJson.close(batch);
        batch.due(running.millis());
        quota.used(batch.events());
        return true;
    }

    /** Drawing names takes a fifth of a second at first, so it is put off until they are needed. */
    private Campaign campaign() {
        if (campaign == null) {
            Names names = new FakerNames().draw(Draw.of(options.seed(), NAMES));
            Accounts accounts = new Accounts(names, Draw.of(options.seed(), ACCOUNTS));
            campaign = new Campaign(options, combinations, accounts, new Tasks(options, names.titles()));
        }
        return campaign;
    }
}
