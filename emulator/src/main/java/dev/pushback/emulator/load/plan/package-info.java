/** What a load run is to do: load model, retries, duplicates, and the outcomes that a callback can have. Values only. */
package dev.pushback.emulator.load.plan;
