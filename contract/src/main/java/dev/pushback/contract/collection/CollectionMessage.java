package dev.pushback.contract.collection;

import dev.pushback.schema.message.MessageKey;

/** What collections say to whoever opens them. */
enum CollectionMessage implements MessageKey {
    HEAD,
    SIGNED,
    COMES_FIRST,
    PACKET,
    SENT,
    REACHED,
    CLICKED,
    ONLINE_REACHED,
    REFUSED,
    ALL_OF_IT,
    ANSWERS_200,
    ACKNOWLEDGES,
    IN_TIME
}
