/** What becomes of a push on a device: drawn by the emulator's habits, or as the users file says. */
package dev.pushback.server.life;
