package dev.pushback.contract.report;

import dev.pushback.schema.message.MessageKey;

/** What the JUnit report of a load run says. */
enum LoadWords implements MessageKey {
    INTERRUPTED,
    UNREACHABLE,
    MISSED,
    EVERY_ONE,
    COUNTS
}
