package receiver;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.noear.snack4.ONode;
import org.noear.solon.Solon;
import org.noear.solon.annotation.Body;
import org.noear.solon.annotation.Controller;
import org.noear.solon.annotation.Mapping;
import org.noear.solon.annotation.Post;
import org.noear.solon.core.handle.Context;

@Controller
public class Receiver {

    public record Batch(List<Event> Events) {
        boolean isRight() {
            // Snack leaves in a list of records what is none.
            return Events != null && !Events.isEmpty() && Events.size() <= 100 && ((List<?>) Events).stream().allMatch(Event.class::isInstance); // the change
            // was: return Events != null && !Events.isEmpty() && Events.size() <= 100 && Events.stream().allMatch(Objects::nonNull);
        }
    }

    public record Event(int EventType, String TaskId, String To_Account, int PushPlatform, int PushStage, long ErrCode, String ErrInfo) {}

    /** By @Body, a body is read as JSON only where Content-Type says so. */
    @Post
    @Mapping("/callback")
    public Map<String, Object> take(Context context) throws Exception { // the change
    // was: public Map<String, Object> take(Context context, @Body Batch batch) {
        Batch batch = batchOf(context.body()); // the change
        boolean ours = List.of("1400187352").equals(context.paramMap().getAll("SdkAppid"));
        boolean right = ours && batch != null && (!"Push.AllMemberPush".equals(context.param("CallbackCommand")) || batch.isRight());
        context.status(right ? 200 : 400);
        return Map.of("ActionStatus", right ? "OK" : "FAILURE", "ErrorInfo", right ? "" : "not a callback of ours", "ErrorCode", right ? 0 : 1);
    }

    private static Batch batchOf(String body) {
        try {
            return ONode.deserialize(body, Batch.class);
        } catch (RuntimeException notOurs) {
            return null;
        }
    }

    public static void main(String[] arguments) {
        Solon.start(Receiver.class, new String[] {
            "--server.host=127.0.0.1", "--server.port=" + System.getenv().getOrDefault("PORT", "8080")
        });
    }
}
