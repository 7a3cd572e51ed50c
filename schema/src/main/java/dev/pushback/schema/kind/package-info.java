/**
 * The kinds of callbacks: what tells one command from another. Whatever sends, judges, shrinks or records callbacks asks the
 * {@link dev.pushback.schema.kind.CallbackKind} in hand, and names no command itself.
 */
package dev.pushback.schema.kind;
