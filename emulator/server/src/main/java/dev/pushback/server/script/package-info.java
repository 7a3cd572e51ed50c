/** A script of a person's says what becomes of the app's own pushes. */
@API(status = API.Status.INTERNAL)
package dev.pushback.server.script;

import org.apiguardian.api.API;
