/** Text of strangers: bytes judged as UTF-8, and characters made harmless for whatever shows them. */
@API(status = API.Status.INTERNAL)
package dev.pushback.schema.text;

import org.apiguardian.api.API;
