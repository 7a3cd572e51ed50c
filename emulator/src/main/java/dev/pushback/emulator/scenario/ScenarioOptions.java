package dev.pushback.emulator.scenario;

import static java.util.Objects.requireNonNull;

import dev.pushback.schema.Platform;
import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.schema.message.MessageException;
import dev.pushback.schema.range.Range;
import java.time.Instant;
import java.util.Set;

/**
 * All that decides what a scenario sends: the same options give the same bytes.
 *
 * @param callbacks what kind of callbacks are sent
 * @param kind the kind of traffic
 * @param sdkAppId the app's id, which stands in TaskIds
 * @param seed where every draw comes from
 * @param start when the campaign begins: what is added to its own time to give TaskTime and EventTime, whole seconds
 * @param limit where it ends
 * @param batch how many events a callback carries
 * @param profile where the recipients live
 * @param filter which events are wanted
 * @param errorRate the probability that an offline push to a device fails
 * @param errors which errors a failing device reports
 * @param silent vendors that never report that an offline push was reached
 * @param faults faults in the order of events
 * @param shard which part of the campaign
 * @param overrides what is sent in place of what was drawn
 */
public record ScenarioOptions(
        CallbackKind callbacks,
        ScenarioKind kind,
        long sdkAppId,
        long seed,
        Instant start,
        Limit limit,
        BatchSize batch,
        Profile profile,
        Filter filter,
        double errorRate,
        ErrorMapping errors,
        Set<Platform> silent,
        OrderFaults faults,
        Shard shard,
        Overrides overrides) {

    /** The app of the documented sample. */
    public static final long SAMPLE_SDK_APP_ID = 1400187352;

    /** When the task of the documented sample began. */
    public static final Instant SAMPLE_TASK_TIME = Instant.ofEpochSecond(1557481127);

    /**
     * FCM. Tencent's pages contradict each other: the statistics say that it reports no arrival, another page that the app
     * does; the local REST side takes the first, too. Source: {@link dev.pushback.schema.rule.Rule#STAGES_COME_ALONE}.
     */
    public static final Set<Platform> SILENT = Set.of(Platform.FCM);

    /** So that a campaign of years still ends below what the request schema takes for seconds. */
    private static final long LATEST_START = 95_600_000_000L;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if {@code sdkAppId} is not within 1 to 4294967295, {@code start} is not within the years 1970 to 5000,
     *     or {@code errorRate} is not within 0 to 1
     */
    public ScenarioOptions {
        requireNonNull(callbacks, "callbacks");
        requireNonNull(kind, "kind");
        requireNonNull(limit, "limit");
        requireNonNull(batch, "batch");
        requireNonNull(profile, "profile");
        requireNonNull(filter, "filter");
        requireNonNull(errors, "errors");
        silent = Set.copyOf(silent);
        requireNonNull(faults, "faults");
        requireNonNull(shard, "shard");
        requireNonNull(overrides, "overrides");
        Range.probability("errorRate", errorRate);
        if (sdkAppId < 1 || sdkAppId > 0xffff_ffffL) {
            throw new MessageException(ScenarioMessage.SDK_APP_ID.of(String.valueOf(sdkAppId)));
        }
        if (start.getEpochSecond() < 0 || start.getEpochSecond() > LATEST_START) {
            throw new MessageException(ScenarioMessage.START.of(start.toString()));
        }
    }

    /** A lifecycle without end, with the documented sample's app and time, seed 0 and a device in twenty failing. */
    public static Builder builder() {
        return new Builder();
    }

    /** These options, to be altered. */
    public Builder but() {
        return new Builder(this);
    }

    /** Sets one option after the other; what is not set keeps its default. Not safe for several threads. */
    public static final class Builder {
        private CallbackKind callbacks = CallbackKind.ALL_MEMBER_PUSH;
        private ScenarioKind kind = ScenarioKind.LIFECYCLE;
        private long sdkAppId = SAMPLE_SDK_APP_ID;
        private long seed;
        private Instant start = SAMPLE_TASK_TIME;
        private Limit limit = Limit.UNLIMITED;
        private BatchSize batch = BatchSize.ANY;
        private Profile profile = Profile.MIXED;
        private Filter filter = Filter.ALL;
        private double errorRate = 0.05;
        private ErrorMapping errors = ErrorMapping.VENDORS_OWN;
        private Set<Platform> silent = SILENT;
        private OrderFaults faults = OrderFaults.NONE;
        private Shard shard = Shard.WHOLE;
        private Overrides overrides = Overrides.NONE;

        private Builder() {}

        private Builder(ScenarioOptions from) {
            callbacks = from.callbacks;
            kind = from.kind;
            sdkAppId = from.sdkAppId;
            seed = from.seed;
            start = from.start;
            limit = from.limit;
            batch = from.batch;
            profile = from.profile;
            filter = from.filter;
            errorRate = from.errorRate;
            errors = from.errors;
            silent = from.silent;
            faults = from.faults;
            shard = from.shard;
            overrides = from.overrides;
        }

        /** See {@link ScenarioOptions#callbacks()}. */
        public Builder callbacks(CallbackKind value) {
            callbacks = value;
            return this;
        }

        /** See {@link ScenarioOptions#kind()}. */
        public Builder kind(ScenarioKind value) {
            kind = value;
            return this;
        }

        /** See {@link ScenarioOptions#sdkAppId()}. */
        public Builder sdkAppId(long value) {
            sdkAppId = value;
            return this;
        }

        /** See {@link ScenarioOptions#seed()}. */
        public Builder seed(long value) {
            seed = value;
            return this;
        }

        /** See {@link ScenarioOptions#start()}. */
        public Builder start(Instant value) {
            start = value;
            return this;
        }

        /** See {@link ScenarioOptions#limit()}. */
        public Builder limit(Limit value) {
            limit = value;
            return this;
        }

        /** See {@link ScenarioOptions#batch()}. */
        public Builder batch(BatchSize value) {
            batch = value;
            return this;
        }

        /** See {@link ScenarioOptions#profile()}. */
        public Builder profile(Profile value) {
            profile = value;
            return this;
        }

        /** See {@link ScenarioOptions#filter()}. */
        public Builder filter(Filter value) {
            filter = value;
            return this;
        }

        /** See {@link ScenarioOptions#errorRate()}. */
        public Builder errorRate(double value) {
            errorRate = value;
            return this;
        }

        /** See {@link ScenarioOptions#errors()}. */
        public Builder errors(ErrorMapping value) {
            errors = value;
            return this;
        }

        /** See {@link ScenarioOptions#silent()}. */
        public Builder silent(Set<Platform> value) {
            silent = value;
            return this;
        }

        /** See {@link ScenarioOptions#faults()}. */
        public Builder faults(OrderFaults value) {
            faults = value;
            return this;
        }

        /** See {@link ScenarioOptions#shard()}. */
        public Builder shard(Shard value) {
            shard = value;
            return this;
        }

        /** See {@link ScenarioOptions#overrides()}. */
        public Builder overrides(Overrides value) {
            overrides = value;
            return this;
        }

        /**
         * The options.
         *
         * @throws IllegalArgumentException if one is out of its range
         */
        public ScenarioOptions build() {
            return new ScenarioOptions(
                    callbacks, kind, sdkAppId, seed, start, limit, batch, profile, filter, errorRate, errors, silent,
                    faults, shard, overrides);
        }
    }
}
