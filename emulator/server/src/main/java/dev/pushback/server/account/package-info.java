/** Who there is to push to: accounts, their devices, tags and attributes. Depends on the emulator's draws alone. */
package dev.pushback.server.account;
