/** What is seen and steered over HTTP besides the API, never under {@code /v4/}. */
package dev.pushback.server.inspect;
