package dev.pushback.emulator.load.engine;

/** Where slots are filled with callbacks. */
public interface SlotSource {

    /** Draws the first callback ahead of its time, for a run that begins later; on the event loop. */
    void prepare();

    /** Starts to hand over filled slots; on the event loop. */
    void start(Sender courier, Iterable<InFlight> slots);

    /** A slot can be filled again; on the event loop. */
    void recycle(InFlight slot);

    /** Hands over nothing more, and tells the courier how many there were; on the event loop. */
    void stop();

    /** Waits no longer for a source that was stopped; on the event loop. */
    void abandon();
}
