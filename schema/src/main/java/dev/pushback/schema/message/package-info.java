/**
 * What Pushback says, as values: a {@link dev.pushback.schema.message.Message} is a key with arguments, and words come last,
 * in English or Chinese, for the command line or for JUnit.
 *
 * <p>The words of an enum of keys stand in {@code messages.properties} and {@code messages_zh.properties} beside it.
 * Imports nothing of Pushback.
 */
package dev.pushback.schema.message;
