/** What calls do: push, revoke, schedule, label, count. Between the REST API and what it acts upon. */
@API(status = API.Status.INTERNAL)
package dev.pushback.server.service;

import org.apiguardian.api.API;
