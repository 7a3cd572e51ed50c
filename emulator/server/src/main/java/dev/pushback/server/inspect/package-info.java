/** What is seen and steered over HTTP besides the API, never under {@code /v4/}. */
@API(status = API.Status.INTERNAL)
package dev.pushback.server.inspect;

import org.apiguardian.api.API;
