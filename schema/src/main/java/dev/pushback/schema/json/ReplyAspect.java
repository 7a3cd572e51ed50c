package dev.pushback.schema.json;

import dev.pushback.schema.rule.Rule;

/** What can be right or wrong about the body of a reply, in the order in which it is looked at. */
public enum ReplyAspect {
    /** There is something at all. */
    NOT_EMPTY(Rule.REPLY_IS_JSON),
    /** No byte order mark stands in front. */
    NO_BYTE_ORDER_MARK(Rule.REPLY_IS_ONE_JSON_TEXT),
    /** The bytes are UTF-8. */
    UTF_8(Rule.REPLY_IS_ONE_JSON_TEXT),
    /** The text is JSON. */
    JSON(Rule.REPLY_IS_JSON),
    /** Nothing stands behind the first value. */
    ONE_TEXT(Rule.REPLY_IS_ONE_JSON_TEXT),
    /** No name stands twice. */
    MEMBERS_ONCE(Rule.REPLY_MEMBERS_ONCE),
    /** The value is an object. */
    OBJECT(Rule.REPLY_MEMBERS),
    /** The three members are there. */
    MEMBERS(Rule.REPLY_MEMBERS),
    /** ActionStatus is a string. */
    ACTION_STATUS_STRING(Rule.REPLY_MEMBERS),
    /** ErrorCode is an integer. */
    ERROR_CODE_INTEGER(Rule.REPLY_MEMBERS),
    /** ErrorInfo is a string. */
    ERROR_INFO_STRING(Rule.REPLY_MEMBERS),
    /** ActionStatus is one of the known words. */
    ACTION_STATUS_WORD(Rule.ACTION_STATUS_WORDS),
    /** The word for failure is the push pages' own. */
    FAILURE_WORD(Rule.FAILURE_WORD),
    /** With OK the code is 0 or 1. */
    ERROR_CODE_VALUE(Rule.ERROR_CODE_VALUES),
    /** With FAILURE the code is 0 or 1. */
    FAILURE_CODE(Rule.FAILURE_CODE_IS_1),
    /** Word and code say the same. */
    COHERENT(Rule.REPLY_IS_COHERENT);

    private final Rule rule;

    ReplyAspect(Rule rule) {
        this.rule = rule;
    }

    /** The rule behind it. */
    public Rule rule() {
        return rule;
    }
}
