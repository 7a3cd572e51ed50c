package dev.pushback.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pushback.server.rest.Choice;
import java.util.List;

/** What is not emulated, and what was chosen where the pages are silent or disagree. */
final class Supported {

    /** What of Tencent's push service is not here. */
    private static final List<String> NOT = List.of(
            "timpush/webpush and timpush/webbatch: pushes to browsers",
            "Push.OfflinePush: callbacks of pushed chat messages; openim/sendmsg is answered and causes none",
            "normal_push_trace, normal_push_statistics and normal_push_loss find nothing",
            "certificates, tokens and console settings of vendors",
            "several devices of one account: Tencent's statistics know the one that logged in last",
            "limits of other editions than standard",
            "PushTemplateId and MultiLanguageContent have no effect");

    private Supported() {}

    static void write(ObjectNode json) {
        ArrayNode not = json.putArray("notEmulated");
        NOT.forEach(not::add);
        ArrayNode choices = json.putArray("choices");
        for (Choice choice : Choice.values()) {
            choices.addObject()
                    .put("id", choice.id())
                    .put("chosen", choice.text())
                    .put("source", choice.source());
        }
    }
}
