/** Why the system gives no file or no port, as values. */
@API(status = API.Status.INTERNAL)
package dev.pushback.schema.io;

import org.apiguardian.api.API;
