/**
 * What is to be sent: the callbacks of a run, made from a seed.
 *
 * <p>A {@link dev.pushback.emulator.scenario.Scenario} fills a reused {@link dev.pushback.emulator.scenario.Batch} with the
 * bytes of one callback after the other. It knows nothing of HTTP, of real time or of replies, and takes every draw from
 * the seed: the same {@link dev.pushback.emulator.scenario.ScenarioOptions} give the same bytes on any machine. Depends
 * on the schema module and on {@link dev.pushback.emulator.coverage}.
 */
package dev.pushback.emulator.scenario;
