/** Keeps tokens and header values out of everything that is printed or written. */
package dev.pushback.emulator.secret;
