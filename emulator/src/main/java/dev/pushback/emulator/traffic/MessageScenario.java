package dev.pushback.emulator.traffic;

import dev.pushback.emulator.coverage.MessageCombinations;
import dev.pushback.emulator.scenario.Batch;
import dev.pushback.emulator.scenario.Draw;
import dev.pushback.emulator.scenario.EventJson;
import dev.pushback.emulator.scenario.Filter;
import dev.pushback.emulator.scenario.Scenario;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.emulator.scenario.lifecycle.LifecycleScenario;
import dev.pushback.schema.ChatType;
import dev.pushback.schema.EventType;
import dev.pushback.schema.OfflinePushEvent;
import dev.pushback.schema.PushEvent;
import dev.pushback.schema.Wire;
import java.util.Arrays;
import java.util.Set;

/**
 * Chat messages that live on devices as pushes do: a campaign of offline pushes, of which each task is a message in a
 * group, or the same message to one person after the other.
 *
 * <p>Slower than the campaign, since each event is read and written again.
 */
final class MessageScenario implements Scenario {

    private static final long IS_GROUP = Draw.name("message to group");
    private static final long HAS_RANDOM = Draw.name("message with random");

    /** One task in so many is a message in a group. */
    private static final int GROUPS = 3;

    private final ScenarioOptions options;
    private final MessageCombinations combinations;
    private final Scenario campaign;
    private final Batch pushes = new Batch();

    MessageScenario(ScenarioOptions options, MessageCombinations combinations) {
        this.options = options;
        this.combinations = combinations;
        ScenarioOptions offline = pushes(options);
        this.campaign = new LifecycleScenario(offline, new PushTraffic().combinations(offline));
    }

    /** The pushes that become messages. */
    static ScenarioOptions pushes(ScenarioOptions options) {
        Filter filter = options.filter();
        return options.but()
                .filter(new Filter(Set.of(EventType.OFFLINE), filter.platforms(), filter.stages()))
                .build();
    }

    @Override
    public boolean next(Batch batch) {
        if (!campaign.next(pushes)) {
            batch.clear();
            return false;
        }
        EventJson.open(batch);
        for (PushEvent push : Wire.decodeCallback(Arrays.copyOf(pushes.array(), pushes.length()))
                .events()) {
            OfflinePushEvent event = message(push);
            EventJson.add(batch, EventJson.of(event), combinations.id(event));
        }
        EventJson.close(batch);
        batch.due(pushes.dueMillis());
        batch.faultsOf(pushes);
        return true;
    }

    private OfflinePushEvent message(PushEvent push) {
        long key = Draw.of(options.seed(), Draw.name(push.taskId()));
        boolean toGroup = isToGroup(key);
        boolean hasRandom = !toGroup || Draw.below(2, Draw.of(key, HAS_RANDOM)) == 0;
        return new ChatMessage(toGroup, hasRandom, key, push.taskTime())
                .event(
                        options.sdkAppId(),
                        account(push.toAccount()),
                        push.eventTime(),
                        push.platform(),
                        push.stage(),
                        push.errCode(),
                        push.errInfo());
    }

    private boolean isToGroup(long key) {
        Set<ChatType> types = options.filter().chatTypes();
        return types.size() == 1 ? types.contains(ChatType.GROUP) : Draw.below(GROUPS, Draw.of(key, IS_GROUP)) == 0;
    }

    /** Nobody chats with a device that has no account. */
    private static String account(String to) {
        boolean isDevice = to.length() == 36 && to.charAt(8) == '-';
        return isDevice ? "guest_" + to.substring(0, 8).toLowerCase(java.util.Locale.ROOT) : to;
    }
}
