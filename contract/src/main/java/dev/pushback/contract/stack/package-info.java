/** What frameworks, servers and gateways do on their defaults: how they are recognised, and what mends each default. */
package dev.pushback.contract.stack;
