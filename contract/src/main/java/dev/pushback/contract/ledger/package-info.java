/**
 * The ledger of what a receiver owes: every event that it acknowledged must be stored as it was sent, and nothing of what
 * it refused.
 *
 * <p>{@link dev.pushback.contract.ledger.Ledger} writes down each call as it passes; {@link
 * dev.pushback.contract.ledger.Audit} holds what a probe shows against it. No page of Tencent's speaks of storage: who
 * offers a probe has asked. Depends on the probe, the emulator's HTTP values and the schema.
 */
@API(status = API.Status.INTERNAL)
package dev.pushback.contract.ledger;

import org.apiguardian.api.API;
