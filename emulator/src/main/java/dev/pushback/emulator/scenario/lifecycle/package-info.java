/**
 * A campaign as it would go in production: tasks, recipients, devices, and what becomes of each push.
 *
 * <p>Recipients are computed from their number and never stored; only what is waiting to happen is. All shares and delays
 * are assumptions, since Tencent documents none, and stand in {@link dev.pushback.emulator.scenario.lifecycle.Assumptions}.
 */
@API(status = API.Status.INTERNAL)
package dev.pushback.emulator.scenario.lifecycle;

import org.apiguardian.api.API;
