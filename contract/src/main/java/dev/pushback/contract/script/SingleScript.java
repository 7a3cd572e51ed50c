package dev.pushback.contract.script;

import dev.pushback.emulator.http.Attempt;
import java.util.List;

/** A script of one callback. */
interface SingleScript extends Script {

    CallbackSpec spec();

    @Override
    default List<Attempt> play(Scene scene) {
        return List.of(scene.transport().send(spec().in(scene)).join());
    }

    @Override
    default List<CallbackSpec> callbacks() {
        return List.of(spec());
    }
}
