package dev.pushback.contract.receiver.fault;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All ways of being wrong that this kit knows. */
public final class Faults {

    private static final List<Fault> ALL = Stream.of(
                    StatusFaults.all(),
                    RequestFaults.all(),
                    WireFaults.all(),
                    ReplyFaults.all(),
                    MemberFaults.all(),
                    RefusalFaults.all(),
                    AppIdFaults.all(),
                    SignatureFaults.all(),
                    FreshnessFaults.all(),
                    EventFaults.all(),
                    IdFaults.all(),
                    BatchFaults.all(),
                    RepeatFaults.all(),
                    ForwardFaults.all(),
                    LoadFaults.all(),
                    MalformedFaults.all(),
                    EffectFaults.all(),
                    LossFaults.all())
            .flatMap(List::stream)
            .toList();

    private Faults() {}

    /** All of them, in the order of the groups of cases. */
    public static List<Fault> all() {
        return ALL;
    }

    /** The fault with this id. */
    public static Optional<Fault> byId(String id) {
        return ALL.stream().filter(fault -> fault.id().equals(id)).findFirst();
    }
}
