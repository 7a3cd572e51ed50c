/** The server as a WireMock extension: own stubs, faults and verifications go beside it. The only place that sees WireMock. */
@API(status = API.Status.INTERNAL)
package dev.pushback.server.wiremock;

import org.apiguardian.api.API;
