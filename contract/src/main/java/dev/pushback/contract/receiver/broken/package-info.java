/**
 * Receivers that are wrong in one way, as values: {@link dev.pushback.contract.receiver.broken.BrokenReceivers} lists
 * them all, and {@link dev.pushback.contract.receiver.broken.ConformingReceivers} the many forms of right ones.
 */
@API(status = API.Status.INTERNAL)
package dev.pushback.contract.receiver.broken;

import org.apiguardian.api.API;
