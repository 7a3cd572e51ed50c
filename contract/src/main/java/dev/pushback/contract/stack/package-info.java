/** What frameworks, servers and gateways do on their defaults: how they are recognised, and what mends each default. */
@API(status = API.Status.INTERNAL)
package dev.pushback.contract.stack;

import org.apiguardian.api.API;
