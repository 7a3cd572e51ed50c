/** What the server tells people, in English and Chinese. Depends on nothing but the messages of the schema. */
@API(status = API.Status.INTERNAL)
package dev.pushback.server.message;

import org.apiguardian.api.API;
