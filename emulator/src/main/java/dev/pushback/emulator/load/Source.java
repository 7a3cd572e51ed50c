package dev.pushback.emulator.load;

/** Where slots are filled with callbacks. */
interface Source {

    /** Starts to hand over filled slots; on the event loop. */
    void start(Courier courier, Iterable<Slot> slots);

    /** A slot can be filled again; on the event loop. */
    void recycle(Slot slot);

    /** Hands over nothing more, and tells the courier how many there were; on the event loop. */
    void stop();

    /** Waits no longer for a source that was stopped; on the event loop. */
    void abandon();
}
