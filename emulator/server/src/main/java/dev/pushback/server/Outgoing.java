package dev.pushback.server;

import dev.pushback.emulator.coverage.CoverageLedger;
import dev.pushback.emulator.load.plan.LoadModel;
import dev.pushback.emulator.load.plan.LoadPlan;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.emulator.target.Target;
import dev.pushback.emulator.traffic.Scenarios;
import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.server.habit.Variations;
import java.time.Instant;

/** Where callbacks go, how fast, and with which query. The callback URL may be known late, so it is asked for each time. */
final class Outgoing {

    private final ServeOptions options;
    private final Variations variations;

    Outgoing(ServeOptions options, Variations variations) {
        this.options = options;
        this.variations = variations;
    }

    /** The query of a callback; {@code null} for the usual one of the plan's target. */
    String query(CallbackKind kind, long number) {
        if (variations.areDrawn()) {
            return variations.query(kind, number, options.callback.get(), options.sdkAppId, options.token);
        }
        return kind == CallbackKind.ALL_MEMBER_PUSH ? null : target(kind).query(Instant.now());
    }

    /** Where callbacks go, without a query. */
    String address() {
        return options.callback.get().toString().replaceFirst("\\?.*", "");
    }

    /** How the load engine sends. */
    LoadPlan plan() {
        return LoadPlan.to(target(CallbackKind.ALL_MEMBER_PUSH))
                .transport(options.transport)
                .pace(new LoadModel.WhenDrawn())
                .quota(options.quota)
                .retries(options.retries)
                .seed(options.seed)
                .build();
    }

    /** What the load engine counts by; nobody asks for it here. */
    CoverageLedger ledger() {
        return new CoverageLedger(
                Scenarios.combinations(ScenarioOptions.builder().build()));
    }

    private Target target(CallbackKind kind) {
        return new Target(options.callback.get(), options.sdkAppId, options.token, options.headers, kind);
    }
}
