package dev.pushback.schema.json;

import dev.pushback.schema.message.Message;
import dev.pushback.schema.rule.Rule;

/** What can be right or wrong about the body of a reply, in the order in which it is looked at. */
public enum ReplyAspect {
    /** There is something at all. */
    NOT_EMPTY(Rule.REPLY_IS_JSON, JsonMessage.ONE_TEXT.of()),
    /** No byte order mark stands in front. */
    NO_BYTE_ORDER_MARK(Rule.REPLY_IS_ONE_JSON_TEXT, JsonMessage.NO_MARK.of()),
    /** The bytes are UTF-8. */
    UTF_8(Rule.REPLY_IS_ONE_JSON_TEXT, JsonMessage.UTF_8.of()),
    /** The text is JSON. */
    JSON(Rule.REPLY_IS_JSON, JsonMessage.JSON.of()),
    /** Nothing stands behind the first value. */
    ONE_TEXT(Rule.REPLY_IS_ONE_JSON_TEXT, JsonMessage.NOTHING_BEHIND.of()),
    /** No name stands twice. */
    MEMBERS_ONCE(Rule.REPLY_MEMBERS_ONCE, JsonMessage.NAMES_ONCE.of()),
    /** The value is an object. */
    OBJECT(Rule.REPLY_MEMBERS, JsonMessage.TYPE_OBJECT.of()),
    /** The three members are there. */
    MEMBERS(Rule.REPLY_MEMBERS, JsonMessage.THREE_MEMBERS.of()),
    /** ActionStatus is a string. */
    ACTION_STATUS_STRING(Rule.REPLY_MEMBERS, JsonMessage.TYPE_STRING.of()),
    /** ErrorCode is an integer. */
    ERROR_CODE_INTEGER(Rule.REPLY_MEMBERS, JsonMessage.TYPE_INTEGER.of()),
    /** ErrorInfo is a string. */
    ERROR_INFO_STRING(Rule.REPLY_MEMBERS, JsonMessage.TYPE_STRING.of()),
    /** ActionStatus is one of the known words. */
    ACTION_STATUS_WORD(Rule.ACTION_STATUS_WORDS, JsonMessage.OK_OR_FAILURE.of()),
    /** The word for failure is the push pages' own. */
    FAILURE_WORD(Rule.FAILURE_WORD, Message.term("FAILURE")),
    /** With OK the code is 0 or 1. */
    ERROR_CODE_VALUE(Rule.ERROR_CODE_VALUES, Message.term("0")),
    /** With FAILURE the code is 0 or 1. */
    FAILURE_CODE(Rule.FAILURE_CODE_IS_1, Message.term("1")),
    /** Word and code say the same. */
    COHERENT(Rule.REPLY_IS_COHERENT, JsonMessage.CODE_WITH.of(0, "OK"));

    private final Rule rule;
    private final Message expected;

    ReplyAspect(Rule rule, Message expected) {
        this.rule = rule;
        this.expected = expected;
    }

    /** What should be there; of a code that contradicts ActionStatus the code of OK. */
    public Message expected() {
        return expected;
    }

    /** The rule behind it. */
    public Rule rule() {
        return rule;
    }
}
