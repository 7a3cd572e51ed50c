/** Pushes that were asked for: to whom, under which id, and how far they have come. */
@API(status = API.Status.INTERNAL)
package dev.pushback.server.push;

import org.apiguardian.api.API;
