/**
 * Receivers that are wrong in one way, as values: {@link dev.pushback.contract.receiver.fault.Faults} lists them all, and
 * {@link dev.pushback.contract.receiver.fault.Shapes} the many forms of right ones.
 */
@API(status = API.Status.INTERNAL)
package dev.pushback.contract.receiver.broken;

import org.apiguardian.api.API;
