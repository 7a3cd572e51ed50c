/** The machinery of a load run, internal: schedule, queue, retries, callbacks in flight. */
package dev.pushback.emulator.load.engine;
