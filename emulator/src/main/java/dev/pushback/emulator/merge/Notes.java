package dev.pushback.emulator.merge;

import dev.pushback.schema.message.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What must be known of shards that belong together. */
final class Notes {

    /** Above it, clocks or starts differ so much that what one shard calls a second is not what another does. */
    private static final Duration WIDEST_SPREAD = Duration.ofMillis(100);

    private Notes() {}

    static List<Message> of(List<ShardReport> reports) {
        List<Message> notes = new ArrayList<>();
        reports.stream().filter(ShardReport::endedEarly).map(Notes::early).forEach(notes::add);
        reports.stream()
                .filter(report -> report.summary().latency().histogram().getTotalCount() > 0)
                .filter(report -> report.summary().raw().combinations().isEmpty()
                        && report.summary().raw().others() == 0)
                .map(report -> MergeMessage.NO_COVERAGE.of(report.shard()))
                .forEach(notes::add);
        List<Instant> starts = reports.stream()
                .map(report -> report.summary().raw().first())
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (starts.size() > 1) {
            Duration spread = Duration.between(starts.get(0), starts.get(starts.size() - 1));
            if (spread.compareTo(WIDEST_SPREAD) > 0) {
                notes.add(MergeMessage.SPREAD.of(spread.toMillis(), WIDEST_SPREAD.toMillis()));
            }
        }
        return notes;
    }

    private static Message early(ShardReport report) {
        Instant first = report.summary().raw().first();
        if (first == null) {
            return MergeMessage.ENDED_BEFORE_FIRST.of(report.shard());
        }
        long seconds = report.summary().took().toSeconds();
        String at = String.format(Locale.ROOT, "%02d:%02d", seconds / 60, seconds % 60);
        return report.unsent() == 0
                ? MergeMessage.ENDED_EARLY_UNKNOWN.of(report.shard(), at)
                : MergeMessage.ENDED_EARLY.of(report.shard(), at, report.unsent());
    }
}
