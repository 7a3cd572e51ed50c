/** Where callbacks go, and as whose: the configured URL, the app id, the token, the headers. */
package dev.pushback.emulator.target;
