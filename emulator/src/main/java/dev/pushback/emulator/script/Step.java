package dev.pushback.emulator.script;

import dev.pushback.schema.Stage;

/**
 * One thing that happens.
 *
 * @param delayMillis how long after the one before
 * @param stage how far the push has come
 * @param errCode 0 unless it fails
 */
record Step(long delayMillis, Stage stage, int errCode) {}
