package dev.pushback.emulator.merge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.load.plan.Outcome;
import dev.pushback.emulator.load.stats.LoadSummary;
import dev.pushback.emulator.report.CampaignId;
import dev.pushback.emulator.report.RunInfo;
import dev.pushback.emulator.scenario.EventFault;
import dev.pushback.emulator.scenario.Shard;
import dev.pushback.schema.json.JsonFault;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.MessageException;
import dev.pushback.schema.message.Quoted;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the document of {@code send --json} back. */
final class JsonReport {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int LONGEST_EXAMPLE = 200;

    private final JsonFields at;

    private JsonReport(JsonFields at) {
        this.at = at;
    }

    /**
     * The report.
     *
     * @param file where the text was read
     * @throws MessageException if it is none
     */
    static ShardReport read(String file, String text) {
        try {
            return new JsonReport(new JsonFields(file, MAPPER.readTree(text))).report();
        } catch (JsonProcessingException e) {
            throw new MessageException(MergeMessage.NOT_JSON.of(file, JsonFault.place(text.getBytes(UTF_8))), e);
        }
    }

    private ShardReport report() {
        at.text("/tool/version");
        String scenario = at.text("/scenario");
        if (!at.has("/campaign")) {
            throw new MessageException(MergeMessage.NO_CAMPAIGN.of(at.file(), Quoted.of(scenario)));
        }
        RunInfo info =
                new RunInfo(at.text("/tool/version"), at.text("/spec"), scenario, campaign(at, "/campaign"), List.of());
        return new ShardReport(at.file(), info, summary(info.campaign()), false);
    }

    /**
     * Reads whose part a run was.
     *
     * @throws MessageException if there is no such campaign
     */
    static CampaignId campaign(JsonFields at, String pointer) {
        try {
            CampaignId campaign = written(at, pointer);
            campaign.scope();
            new Shard(campaign.shard(), campaign.shards());
            return campaign;
        } catch (MessageException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new MessageException(
                    MergeMessage.WRONG_CAMPAIGN.of(at.file(), Quoted.bare(e.getMessage(), LONGEST_EXAMPLE)), e);
        }
    }

    private static CampaignId written(JsonFields at, String pointer) {
        return new CampaignId(
                at.text(pointer + "/command"),
                at.parsed(pointer + "/start", MergeMessage.INSTANT, Instant::parse),
                at.number(pointer + "/sdkAppId"),
                (int) at.number(pointer + "/shard"),
                (int) at.number(pointer + "/shards"),
                at.map(pointer + "/flags"),
                at.texts(pointer + "/types"),
                at.texts(pointer + "/platforms"),
                at.texts(pointer + "/stages"),
                at.texts(pointer + "/errors").stream().map(Integer::valueOf).toList());
    }

    private LoadSummary summary(CampaignId campaign) {
        LoadSummary.Raw raw = new LoadSummary.Raw(
                at.instant("/measured/first"), at.histogram("/measured/histograms/lag"), combinations(), others());
        return new LoadSummary(
                at.text("/target"),
                at.number("/seed"),
                raw.first() == null ? campaign.start() : raw.first(),
                Duration.ofMillis(Math.round(at.decimal("/seconds") * 1000)),
                at.truth("/interrupted"),
                at.has("/invalid") ? theirs(at.text("/invalid")) : Message.NONE,
                callbacks(),
                new LoadSummary.Events(at.number("/events/sent"), at.number("/events/delivered"), faults()),
                new LoadSummary.Rate(
                        at.decimal("/rate/offered"), at.decimal("/rate/achieved"), at.decimal("/rate/lagP99Millis")),
                latency("latency"),
                latency("service"),
                latency("acknowledged"),
                Map.of(),
                0,
                0,
                kinds("/failures"),
                kinds("/refusals"),
                new LoadSummary.Bytes(at.number("/bytes/sent"), at.number("/bytes/received")),
                at.list("/measured/series").stream().map(JsonReport::second).toList(),
                raw);
    }

    private LoadSummary.Latency latency(String name) {
        return LoadSummary.Latency.of(at.histogram("/measured/histograms/" + name));
    }

    private LoadSummary.Callbacks callbacks() {
        return new LoadSummary.Callbacks(
                at.number("/callbacks/planned"),
                at.number("/callbacks/sent"),
                at.number("/callbacks/acknowledged"),
                at.number("/callbacks/refused"),
                at.number("/callbacks/failed"),
                at.number("/callbacks/delayed"),
                at.number("/callbacks/retried"),
                at.number("/callbacks/unsent"),
                at.number("/repeats/duplicates"),
                at.number("/repeats/copies"),
                at.number("/repeats/resent"));
    }

    private Map<EventFault, Long> faults() {
        Map<EventFault, Long> faults = new EnumMap<>(EventFault.class);
        for (EventFault fault : EventFault.values()) {
            faults.put(fault, at.number("/faults/" + fault.word()));
        }
        return faults;
    }

    private List<LoadSummary.Kind> kinds(String pointer) {
        return at.list(pointer).stream()
                .map(kind -> new LoadSummary.Kind(
                        kind.text("/kind"),
                        kind.number("/count"),
                        theirs(kind.text("/example")),
                        isBeforeSending(kind.text("/kind"))))
                .toList();
    }

    /** What an earlier run said, in the language in which it was said. */
    private static Message theirs(String said) {
        return Message.quoted(new Quoted(said));
    }

    private static boolean isBeforeSending(String kind) {
        return Stream.of(Failure.values())
                .filter(Failure::isBeforeSending)
                .anyMatch(failure -> Outcome.of(failure).kind().equals(kind));
    }

    private Map<Integer, Long> combinations() {
        return at.parsed("/measured/combinations", MergeMessage.PAIRS, JsonReport::pairs);
    }

    private long others() {
        return at.number("/measured/others");
    }

    private static Map<Integer, Long> pairs(String text) {
        Map<Integer, Long> counts = new TreeMap<>();
        for (String pair : text.isEmpty() ? new String[0] : text.split(" ")) {
            String[] parts = pair.split(":", 2);
            counts.put(Integer.valueOf(parts[0]), Long.valueOf(parts[parts.length - 1]));
        }
        return counts;
    }

    private static LoadSummary.Second second(JsonFields at) {
        at.histogram("/histogram"); // what is broken is told with its place
        return new LoadSummary.Second(
                at.number("/second"),
                at.number("/sent"),
                at.number("/acknowledged"),
                at.number("/refused"),
                at.number("/failed"),
                at.decimal("/p50Millis"),
                at.decimal("/p99Millis"),
                at.decimal("/maxMillis"),
                at.text("/histogram"));
    }
}
