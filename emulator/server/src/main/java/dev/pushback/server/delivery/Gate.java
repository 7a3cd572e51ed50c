package dev.pushback.server.delivery;

/** Whether callbacks may go: always, or while they are held back one for each step. Its owner's lock guards it. */
final class Gate {

    private boolean paused;
    private int steps;

    void pause() {
        paused = true;
    }

    void open() {
        paused = false;
        steps = 0;
    }

    void step() {
        steps++;
    }

    boolean isPaused() {
        return paused;
    }

    boolean mayGo() {
        return !paused || steps > 0;
    }

    /** One has gone. */
    void went() {
        if (paused) {
            steps--;
        }
    }
}
