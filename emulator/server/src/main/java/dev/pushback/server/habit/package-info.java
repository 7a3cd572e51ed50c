/** Other habits than today's Tencent: whatever its pages leave open. */
@API(status = API.Status.INTERNAL)
package dev.pushback.server.habit;

import org.apiguardian.api.API;
