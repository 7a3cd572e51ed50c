/** Text of strangers: bytes judged as UTF-8, and characters made harmless for whatever shows them. */
package dev.pushback.schema.text;
