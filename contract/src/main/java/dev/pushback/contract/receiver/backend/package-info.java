/**
 * What an app backend does with a call, apart from any socket: {@link dev.pushback.contract.receiver.backend.Backend} is a
 * function from a call to an answer, and the answer says how it goes over the wire.
 *
 * <p>{@link dev.pushback.contract.receiver.backend.BackendParts} is the right backend in parts, so that one part can be
 * replaced by a wrong one. Depends on the schema module and on the emulator's {@code Header} only.
 */
@API(status = API.Status.INTERNAL)
package dev.pushback.contract.receiver.backend;

import org.apiguardian.api.API;
