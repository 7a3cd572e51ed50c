/**
 * HTTP/1.1 as the emulator speaks it: what goes out, what comes back, and what can go wrong between.
 *
 * <p>Persistent connections, no redirects, no compression. Netty stays inside this package.
 */
package dev.pushback.emulator.http;
