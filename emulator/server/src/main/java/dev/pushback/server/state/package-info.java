/** What survives a restart, in one file. */
@API(status = API.Status.INTERNAL)
package dev.pushback.server.state;

import org.apiguardian.api.API;
