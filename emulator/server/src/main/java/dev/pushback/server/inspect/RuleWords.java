package dev.pushback.server.inspect;

import dev.pushback.schema.message.Message;
import dev.pushback.schema.rule.Rule;
import dev.pushback.server.message.ServerMessage;

/** What rules about replies say, in both languages. Pure. */
final class RuleWords {

    private RuleWords() {}

    /** The statement of a rule that a reply can break. */
    static Message of(Rule rule) {
        return ServerMessage.valueOf("RULE_" + rule.name()).of();
    }
}
