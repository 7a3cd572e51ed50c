/**
 * Sends callbacks as Tencent does: the public face of the emulator.
 *
 * <p>Knows how callbacks are made and delivered; does not know how a receiver is graded.
 */
package dev.pushback.emulator;
