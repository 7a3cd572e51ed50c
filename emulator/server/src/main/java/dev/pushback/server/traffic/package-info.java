/** The live page over callbacks that others send or take: what came, what was answered, and what it tells of each push. */
@API(status = API.Status.INTERNAL)
package dev.pushback.server.traffic;

import org.apiguardian.api.API;
