package dev.pushback.contract.cli.metrics;

import dev.pushback.emulator.load.stats.LoadListener;
import java.util.List;

/** Figures of a run while it goes on. */
public interface Metrics extends AutoCloseable {

    /** Nobody asked for any. */
    Metrics NONE = new Metrics() {

        @Override
        public void attempted(int status, String kind, double millis) {}

        @Override
        public void ended(String state, int events) {}

        @Override
        public List<LoadListener> listeners() {
            return List.of();
        }

        @Override
        public void close() {}
    };

    /**
     * An attempt has ended.
     *
     * @param status the reply's, 0 if there was none
     * @param kind why it failed, such as {@code timeout}
     * @param millis how long it took
     */
    void attempted(int status, String kind, double millis);

    /**
     * A callback has ended.
     *
     * @param state acknowledged, refused or failed
     * @param events how many events it carried
     */
    void ended(String state, int events);

    /** What a run is to tell. */
    List<LoadListener> listeners();

    /** Sends what is left, and listens no more. */
    @Override
    void close();
}
