/** What survives a restart, in one file. */
package dev.pushback.server.state;
