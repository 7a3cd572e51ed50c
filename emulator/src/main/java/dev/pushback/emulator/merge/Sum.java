package dev.pushback.emulator.merge;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import dev.pushback.emulator.coverage.CoverageLedger;
import dev.pushback.emulator.load.stats.LoadSummary;
import dev.pushback.emulator.load.stats.LoadSummary.Kind;
import dev.pushback.emulator.report.RunInfo;
import dev.pushback.emulator.report.ShardInfo;
import dev.pushback.emulator.scenario.EventFault;
import dev.pushback.emulator.traffic.Scenarios;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.Plain;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.HdrHistogram.AbstractHistogram;
import org.HdrHistogram.Histogram;

/** Adds up the figures of shards that belong together. */
final class Sum {

    private final List<ShardReport> reports;
    private final List<LoadSummary> parts;

    Sum(List<ShardReport> unsorted) {
        reports = unsorted.stream().sorted(comparingInt(ShardReport::shard)).toList();
        parts = reports.stream().map(ShardReport::summary).toList();
    }

    MergedRun merged(List<Message> odd) {
        RunInfo one = reports.get(0).info();
        RunInfo info = new RunInfo(
                one.version(),
                one.spec(),
                one.scenario(),
                one.campaign(),
                reports.stream().map(Sum::info).toList());
        List<Message> notes = new ArrayList<>(Notes.of(reports));
        notes.addAll(odd);
        return new MergedRun(info, summary(), notes, reports.stream().noneMatch(ShardReport::endedEarly));
    }

    private static ShardInfo info(ShardReport report) {
        double lag = report.summary().rate().lagP99Millis();
        return new ShardInfo(
                report.shard(),
                report.summary().raw().first(),
                report.summary().took().toMillis() / 1000.0,
                report.summary().callbacks().planned(),
                report.ended(),
                report.summary().callbacks().acknowledged(),
                Double.isNaN(lag) ? null : lag,
                report.endedEarly());
    }

    private LoadSummary summary() {
        CoverageLedger ledger = ledger();
        Instant begin =
                parts.stream().map(LoadSummary::begin).min(Instant::compareTo).orElseThrow();
        Histogram lag = histogram(part -> part.raw().lag());
        return new LoadSummary(
                parts.get(0).target(),
                parts.get(0).seed(),
                begin,
                took(begin),
                parts.stream().anyMatch(LoadSummary::interrupted),
                invalid(),
                callbacks(),
                new LoadSummary.Events(
                        sum(part -> part.events().sent()),
                        sum(part -> part.events().delivered()),
                        faults()),
                new LoadSummary.Rate(
                        rate(part -> part.rate().offered()),
                        rate(part -> part.rate().achieved()),
                        LoadSummary.Latency.of(lag).p99()),
                latency(LoadSummary::latency),
                latency(LoadSummary::service),
                latency(LoadSummary::acknowledged),
                ledger.toJson(),
                ledger.seen(),
                ledger.of(),
                kinds(LoadSummary::failures),
                kinds(LoadSummary::refusals),
                new LoadSummary.Bytes(
                        sum(part -> part.bytes().sent()),
                        sum(part -> part.bytes().received())),
                Seconds.of(parts, begin),
                new LoadSummary.Raw(first(), lag, ledger.counts(), ledger.others()));
    }

    private CoverageLedger ledger() {
        CoverageLedger ledger = new CoverageLedger(
                Scenarios.combinations(reports.get(0).info().campaign().scope()));
        parts.forEach(part -> ledger.add(part.raw().combinations(), part.raw().others()));
        return ledger;
    }

    private Instant first() {
        return parts.stream()
                .map(part -> part.raw().first())
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private Duration took(Instant begin) {
        return parts.stream()
                .map(part -> Duration.between(begin, part.begin().plus(part.took())))
                .max(Duration::compareTo)
                .orElseThrow();
    }

    /** What makes figures void, of each shard for which something does: then those of all are. */
    private Message invalid() {
        return Message.joined(
                Plain.SEMICOLON,
                reports.stream()
                        .filter(report -> !report.summary().isValid())
                        .map(report -> MergeMessage.INVALID.of(
                                report.shard(), report.summary().invalid()))
                        .toList());
    }

    private LoadSummary.Callbacks callbacks() {
        return new LoadSummary.Callbacks(
                sum(part -> part.callbacks().planned()),
                sum(part -> part.callbacks().sent()),
                sum(part -> part.callbacks().acknowledged()),
                sum(part -> part.callbacks().refused()),
                sum(part -> part.callbacks().failed()),
                sum(part -> part.callbacks().delayed()),
                sum(part -> part.callbacks().retried()),
                sum(part -> part.callbacks().unsent()),
                sum(part -> part.callbacks().duplicates()),
                sum(part -> part.callbacks().copies()),
                sum(part -> part.callbacks().resent()));
    }

    private Map<EventFault, Long> faults() {
        Map<EventFault, Long> faults = new EnumMap<>(EventFault.class);
        for (EventFault fault : EventFault.values()) {
            faults.put(fault, sum(part -> part.events().faults().getOrDefault(fault, 0L)));
        }
        return faults;
    }

    private List<Kind> kinds(Function<LoadSummary, List<Kind>> which) {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        parts.stream()
                .flatMap(part -> which.apply(part).stream())
                .forEach(kind -> kinds.merge(
                        kind.kind(),
                        kind,
                        (one, other) ->
                                new Kind(one.kind(), one.count() + other.count(), one.example(), one.beforeSending())));
        return kinds.values().stream()
                .sorted(comparing(Kind::count).reversed().thenComparing(Kind::kind))
                .toList();
    }

    private LoadSummary.Latency latency(Function<LoadSummary, LoadSummary.Latency> which) {
        return LoadSummary.Latency.of(histogram(part -> which.apply(part).histogram()));
    }

    private Histogram histogram(Function<LoadSummary, AbstractHistogram> which) {
        Histogram all = new Histogram(3);
        parts.stream().map(which).forEach(all::add);
        return all;
    }

    private long sum(ToLongFunction<LoadSummary> figure) {
        return parts.stream().mapToLong(figure).sum();
    }

    private double rate(ToDoubleFunction<LoadSummary> figure) {
        return parts.stream()
                .mapToDouble(figure)
                .filter(rate -> !Double.isNaN(rate))
                .sum();
    }
}
