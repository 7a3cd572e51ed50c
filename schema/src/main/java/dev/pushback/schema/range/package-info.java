/** What numbers that somebody gives must be, said once for all who take one. */
@API(status = API.Status.INTERNAL)
package dev.pushback.schema.range;

import org.apiguardian.api.API;
