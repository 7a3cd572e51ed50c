/** The machinery of a load run, internal: schedule, queue, retries, callbacks in flight. */
@API(status = API.Status.INTERNAL)
package dev.pushback.emulator.load.engine;

import org.apiguardian.api.API;
