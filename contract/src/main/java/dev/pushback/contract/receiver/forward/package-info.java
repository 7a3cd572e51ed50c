/**
 * Stands between Tencent and the app: every call is passed on, and the app's own reply is given back.
 *
 * <p>Knows the receiver's backend and the emulator's transport, and nobody knows it but the command line.
 */
@API(status = API.Status.INTERNAL)
package dev.pushback.contract.receiver.forward;

import org.apiguardian.api.API;
