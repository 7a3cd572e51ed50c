/** Pushes that were asked for: to whom, under which id, and how far they have come. */
package dev.pushback.server.push;
