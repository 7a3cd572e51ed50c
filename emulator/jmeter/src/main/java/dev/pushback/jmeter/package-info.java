/**
 * Sends callbacks from within Apache JMeter: samplers for one callback an iteration and for a whole campaign, and a timer that
 * keeps a schedule.
 *
 * <p>Each server of a distributed test finds its shard by itself, so that all of them together send one campaign.
 */
@API(status = API.Status.INTERNAL)
package dev.pushback.jmeter;

import org.apiguardian.api.API;
