package dev.pushback.contract.request;

import dev.pushback.schema.json.JsonText;
import dev.pushback.schema.kind.EventMember;
import dev.pushback.schema.kind.EventSeed;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The plain valid events that every case starts from. Which push they belong to differs from case to case and from seed to
 * seed, and so do the recipients: what one case leaves behind in a receiver must not decide another. Each event has a
 * recipient of its own.
 */
final class BaseEvents {

    private BaseEvents() {}

    /** The body of a callback of so many. They differ in the recipient only, so the first is made, the others copied. */
    static JsonText body(CaseContext scene, int first, int count) {
        int random = random(scene);
        JsonText event = scene.kind().plainEvent(new EventSeed(scene.sdkAppId(), scene.began(), random));
        String recipient = "/" + scene.kind().named(EventMember.Role.RECIPIENT).get(0);
        List<JsonText> events = IntStream.range(first, first + count)
                .mapToObj(i -> event.with(recipient, "user" + (i + 1) + "_" + Integer.toHexString(random)))
                .toList();
        return JsonText.parse("{\"Events\":[]}").with("/Events", JsonText.array(events));
    }

    /** The TaskId with its random part, the last but one, put as this case's own. */
    static String own(CaseContext scene, String taskId) {
        int end = taskId.lastIndexOf('_');
        int begin = taskId.lastIndexOf('_', end - 1) + 1;
        String random = String.format("%08x", random(scene));
        return taskId.substring(0, begin) + random.substring(8 - Math.min(8, end - begin)) + taskId.substring(end);
    }

    private static int random(CaseContext scene) {
        return scene.caseId().hashCode() * 31 + Long.hashCode(scene.seed());
    }
}
