/** What becomes of a push on a device: drawn by the emulator's habits, or as the users file says. */
@API(status = API.Status.INTERNAL)
package dev.pushback.server.life;

import org.apiguardian.api.API;
