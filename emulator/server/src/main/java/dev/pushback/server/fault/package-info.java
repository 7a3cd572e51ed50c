/** Faults by rule: the third call, every tenth callback, this account. */
@API(status = API.Status.INTERNAL)
package dev.pushback.server.fault;

import org.apiguardian.api.API;
