/** Faults by rule: the third call, every tenth callback, this account. */
package dev.pushback.server.fault;
