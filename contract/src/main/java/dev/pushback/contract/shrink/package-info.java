/**
 * Finds out why a valid batch is not acknowledged: the smallest batch, and the members in it, that still fail.
 *
 * <p>Knows how to send callbacks and how to read replies; does not know cases and verdicts.
 */
@API(status = API.Status.INTERNAL)
package dev.pushback.contract.shrink;

import org.apiguardian.api.API;
