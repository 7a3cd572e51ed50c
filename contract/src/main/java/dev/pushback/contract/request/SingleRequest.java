package dev.pushback.contract.request;

import dev.pushback.emulator.http.Attempt;
import java.util.List;

/** A script of one callback. */
interface SingleRequest extends RequestPlan {

    CallbackSpec spec();

    @Override
    default List<Attempt> play(CaseContext scene) {
        return List.of(scene.transport().send(spec().in(scene)).join());
    }

    @Override
    default List<CallbackSpec> callbacks() {
        return List.of(spec());
    }
}
