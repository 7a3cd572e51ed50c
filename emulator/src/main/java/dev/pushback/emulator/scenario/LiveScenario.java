package dev.pushback.emulator.scenario;

/**
 * Callbacks that come up while a run goes on, in the order in which they do.
 *
 * <p>One thread at a time asks for them; another may wait for more meanwhile.
 */
public interface LiveScenario extends Scenario {

    /**
     * Replaces what the batch holds by the next callback, if one is due. Never waits.
     *
     * @return false if none is due now; the batch is empty in that case
     */
    boolean poll(Batch batch);

    /**
     * Waits until {@link #poll} may bring one.
     *
     * @return false at the end, and then always
     * @throws InterruptedException if the thread is interrupted
     */
    boolean awaitDue() throws InterruptedException;
}
