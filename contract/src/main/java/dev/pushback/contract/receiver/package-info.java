/**
 * The built-in receiver: a right app backend behind a real socket, or on request one that is wrong in a single way.
 *
 * <p>{@link dev.pushback.contract.receiver.Receiver} is the server; what it does with a call is in {@code backend}, what
 * can be wrong with it in {@code fault}. Netty stays inside this package.
 */
@API(status = API.Status.INTERNAL)
package dev.pushback.contract.receiver;

import org.apiguardian.api.API;
