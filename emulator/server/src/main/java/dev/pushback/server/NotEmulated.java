package dev.pushback.server;

import dev.pushback.schema.message.Message;
import dev.pushback.server.message.ServerMessage;
import java.util.Locale;

/** What of Tencent's push service is not here. */
enum NotEmulated {
    /** Pushes to browsers. */
    WEB_PUSH,
    /** Messages of groups. */
    GROUP_MESSAGES,
    /** The rest of the chat service. */
    OTHER_CALLS,
    /** What is told of besides pushes. */
    OTHER_CALLBACKS,
    /** What vendors and the console know. */
    CERTIFICATES,
    /** More than one phone. */
    SEVERAL_DEVICES,
    /** What other contracts allow. */
    OTHER_EDITIONS,
    /** Texts that Tencent fills in. */
    TEMPLATES;

    /** Its name, such as {@code web-push}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it is, for people. */
    Message what() {
        return ServerMessage.valueOf("NOT_" + name()).of();
    }
}
