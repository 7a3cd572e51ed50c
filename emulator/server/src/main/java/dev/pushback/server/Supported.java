package dev.pushback.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pushback.schema.message.Audience;
import dev.pushback.schema.message.Lang;
import dev.pushback.server.rest.Choice;

/** What is not emulated, and what was chosen where the pages are silent or disagree. */
final class Supported {

    private Supported() {}

    static void write(ObjectNode json) {
        ArrayNode not = json.putArray("notEmulated");
        for (NotEmulated one : NotEmulated.values()) {
            not.addObject()
                    .put("id", one.id())
                    .put("what", one.what().toString())
                    .put("whatZh", one.what().in(Lang.ZH, Audience.COMMAND_LINE));
        }
        ArrayNode choices = json.putArray("choices");
        for (Choice choice : Choice.values()) {
            choices.addObject()
                    .put("id", choice.id())
                    .put("chosen", choice.of().toString())
                    .put("chosenZh", choice.of().in(Lang.ZH, Audience.COMMAND_LINE))
                    .put("source", choice.source());
        }
    }
}
