/**
 * The HTTP/1.1 client on Netty, internal: connections, their pool, reading replies, TLS.
 *
 * <p>Has three faces: {@link dev.pushback.emulator.http.netty.NettyTransport} for single calls with a full account of each,
 * {@link dev.pushback.emulator.http.netty.LoadClient} for many callbacks without making an object of each, and
 * {@link dev.pushback.emulator.http.netty.ThreadClient} for threads that send one at a time and wait for its reply. Netty
 * stays inside this package.
 */
@API(status = API.Status.INTERNAL)
package dev.pushback.emulator.http.netty;

import org.apiguardian.api.API;
