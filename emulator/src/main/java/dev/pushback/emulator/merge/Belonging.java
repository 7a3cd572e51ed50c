package dev.pushback.emulator.merge;

import dev.pushback.emulator.report.CampaignId;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.MessageException;
import dev.pushback.schema.message.MessageKey;
import dev.pushback.schema.message.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Whether reports are the shards of one campaign, each once and all of them. */
final class Belonging {

    private static final String COMMAND = "command";

    private final List<ShardReport> reports;
    private final ShardReport first;

    private Belonging(List<ShardReport> reports) {
        this.reports = reports;
        this.first = reports.get(0);
    }

    /**
     * Refuses what does not belong together.
     *
     * @return what is odd about them, and no reason to refuse them
     * @throws MessageException if they are not the shards of one campaign
     */
    static List<Message> check(List<ShardReport> reports) {
        Belonging belonging = new Belonging(reports);
        reports.stream().skip(1).forEach(belonging::same);
        belonging.once();
        belonging.all();
        return reports.stream()
                .skip(1)
                .flatMap(other -> belonging.odd(other).stream())
                .toList();
    }

    private void same(ShardReport other) {
        same(
                MergeMessage.OTHER_VERSION,
                other,
                first.info().version(),
                other.info().version());
        same(MergeMessage.OTHER_SEED, other, seed(first), seed(other));
        same(
                MergeMessage.OTHER_SCENARIO,
                other,
                first.info().scenario(),
                other.info().scenario());
        CampaignId mine = first.info().campaign();
        CampaignId its = other.info().campaign();
        sameFlag(COMMAND, other, mine.command(), its.command());
        same(MergeMessage.OTHER_APP, other, Long.toString(mine.sdkAppId()), Long.toString(its.sdkAppId()));
        same(MergeMessage.OTHER_SHARDS, other, Integer.toString(mine.shards()), Integer.toString(its.shards()));
        sameFlags(other, mine.flags(), its.flags());
    }

    private static String seed(ShardReport report) {
        return Long.toString(report.summary().seed());
    }

    private void same(MessageKey difference, ShardReport other, String mine, String its) {
        if (!mine.equals(its)) {
            throw new MessageException(difference.of(
                    first.file(), Quoted.bare(mine, Quoted.LONGEST), other.file(), Quoted.bare(its, Quoted.LONGEST)));
        }
    }

    private void sameFlags(ShardReport other, Map<String, String> mine, Map<String, String> its) {
        TreeSet<String> names = new TreeSet<>(mine.keySet());
        names.addAll(its.keySet());
        names.remove(COMMAND); // which may be said, or go without saying
        names.forEach(name -> sameFlag(name, other, mine.get(name), its.get(name)));
    }

    private void sameFlag(String name, ShardReport other, String mine, String its) {
        if (!Objects.equals(mine, its)) {
            throw new MessageException(MergeMessage.OTHER_FLAG.of(
                    first.file(), Quoted.bare(name, Quoted.LONGEST), value(mine), other.file(), value(its)));
        }
    }

    private static Message value(String flag) {
        return flag == null ? MergeMessage.NOT_GIVEN.of() : Message.quoted(Quoted.bare(flag, Quoted.LONGEST));
    }

    private void once() {
        Map<Integer, String> files = new TreeMap<>();
        for (ShardReport report : reports) {
            String before = files.put(report.shard(), report.file());
            if (before != null) {
                throw new MessageException(MergeMessage.TWICE.of(report.shard(), before, report.file()));
            }
        }
    }

    private void all() {
        int shards = first.info().campaign().shards();
        List<Integer> missing = IntStream.rangeClosed(1, shards)
                .filter(shard -> reports.stream().noneMatch(report -> report.shard() == shard))
                .boxed()
                .toList();
        if (!missing.isEmpty()) {
            String named = missing.stream().limit(20).map(String::valueOf).collect(Collectors.joining(", "));
            throw new MessageException(
                    MergeMessage.MISSING.of(shards, missing.size(), named + (missing.size() > 20 ? ", …" : "")));
        }
    }

    private List<Message> odd(ShardReport other) {
        List<Message> odd = new ArrayList<>();
        String mine = first.info().campaign().start().toString();
        String its = other.info().campaign().start().toString();
        if (!mine.equals(its)) {
            odd.add(MergeMessage.OTHER_START.of(first.file(), mine, other.file(), its));
        }
        String target = first.summary().target();
        if (!target.equals(other.summary().target())) {
            odd.add(MergeMessage.OTHER_TARGET.of(
                    first.file(),
                    Quoted.bare(target, 200),
                    other.file(),
                    Quoted.bare(other.summary().target(), 200)));
        }
        return odd;
    }
}
