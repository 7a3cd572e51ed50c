package dev.pushback.contract.receiver.broken;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All ways of being wrong that this kit knows. */
public final class BrokenReceivers {

    private static final List<BrokenReceiver> ALL = Stream.of(
                    HttpFaults.all(),
                    ReplyFaults.all(),
                    TimeFaults.all(),
                    AppIdFaults.all(),
                    SignatureFaults.all(),
                    EventFaults.all(),
                    BatchFaults.all(),
                    RepeatFaults.all(),
                    ForwardFaults.all(),
                    LoadFaults.all(),
                    MalformedFaults.all(),
                    OfflinePushFaults.all(),
                    StorageFaults.all())
            .flatMap(List::stream)
            .toList();

    private BrokenReceivers() {}

    /** All of them, in the order of the groups of cases. */
    public static List<BrokenReceiver> all() {
        return ALL;
    }

    /** The fault with this id. */
    public static Optional<BrokenReceiver> byId(String id) {
        return ALL.stream().filter(fault -> fault.id().equals(id)).findFirst();
    }
}
