/** What calls do: push, revoke, schedule, label, count. Between the REST API and what it acts upon. */
package dev.pushback.server.service;
