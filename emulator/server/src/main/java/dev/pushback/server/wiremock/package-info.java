/** The server as a WireMock extension: own stubs, faults and verifications go beside it. The only place that sees WireMock. */
package dev.pushback.server.wiremock;
