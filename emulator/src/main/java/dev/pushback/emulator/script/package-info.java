/**
 * Pushes of which is said what happens: by a list of users, or by a script that a person writes.
 *
 * <p>Everything that is to happen is known before the first callback. Depends on scenarios, never on how they are sent.
 */
@API(status = API.Status.INTERNAL)
package dev.pushback.emulator.script;

import org.apiguardian.api.API;
