package dev.pushback.contract.receiver.backend;

import java.util.List;

/** Where a backend keeps the events that it has taken. Safe for any number of threads. */
public interface EventRepository {

    /** Keeps the events of one callback, those that are new. */
    void keep(List<ReceivedEvent> events);

    /** What is kept of one push to one recipient. */
    Kept of(String taskId, String toAccount);

    /** To whom something of one push is kept. */
    List<String> recipients(String taskId);

    /** How many events came so far, with those that came before. */
    long received();

    /** How many of them had come before. */
    long duplicates();

    /**
     * What is kept of one push to one recipient.
     *
     * @param stage how far it has come, 0 if nothing is known
     * @param events in the order of arrival
     */
    record Kept(int stage, List<ReceivedEvent> events) {

        /** Copies the list. */
        public Kept {
            events = List.copyOf(events);
        }
    }
}
