/**
 * Asks a receiver what it has stored, to judge what a reply can't show.
 *
 * <p>{@link dev.pushback.contract.probe.ProbeReply} specifies the JSON; {@link dev.pushback.contract.probe.HttpProbe} gets
 * it. Depends on the emulator's transport only.
 */
package dev.pushback.contract.probe;
