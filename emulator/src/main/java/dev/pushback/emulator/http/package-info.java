/**
 * HTTP/1.1 as the emulator speaks it: what goes out, what comes back, and what can go wrong between.
 *
 * <p>Values and the {@link dev.pushback.emulator.http.Transport} that carries them; the client itself is in {@code
 * http.netty}. Persistent connections, no redirects, no compression.
 */
package dev.pushback.emulator.http;
