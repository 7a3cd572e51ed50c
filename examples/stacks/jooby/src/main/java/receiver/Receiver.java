package receiver;

import static com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jooby.Context;
import io.jooby.Jooby;
import io.jooby.ServerOptions;
import io.jooby.jackson.JacksonModule;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

public class Receiver extends Jooby {

    record Batch(List<Event> Events) {
        boolean isRight() {
            return Events != null && !Events.isEmpty() && Events.size() <= 100 && Events.stream().allMatch(Objects::nonNull);
        }
    }

    record Event(int EventType, String TaskId, String To_Account, int PushPlatform, int PushStage, long ErrCode, String ErrInfo) {}

    record Reply(String ActionStatus, String ErrorInfo, int ErrorCode) {}

    static final Reply OK = new Reply("OK", "", 0);
    static final Reply FAILURE = new Reply("FAILURE", "not a callback of ours", 1);

    static boolean takes(Collection<String> apps, String command, Batch batch) {
        return List.copyOf(apps).equals(List.of("1400187352")) && batch != null && (!"Push.AllMemberPush".equals(command) || batch.isRight());
    }

    // By default each member that the record lacks is a 500, and so is a body that is no JSON.
    // was: final ObjectMapper json = new ObjectMapper();
    final ObjectMapper json = new ObjectMapper().configure(FAIL_ON_UNKNOWN_PROPERTIES, false); // the change

    {
        ServerOptions options = new ServerOptions();
        options.setHost("127.0.0.1");
        options.setPort(Integer.parseInt(System.getenv().getOrDefault("PORT", "8080")));
        setServerOptions(options);
        install(new JacksonModule(json));
        post("/callback", this::take);
    }

    Reply take(Context context) throws JacksonException {
        boolean taken = takes(context.query("SdkAppid").toList(), context.query("CallbackCommand").valueOrNull(), read(context));
        context.setResponseCode(taken ? 200 : 400);
        return taken ? OK : FAILURE;
    }

    Batch read(Context context) throws JacksonException {
        // By default the body is null, and nothing is said, where it is not called application/json.
        // was: return context.body(Batch.class);
        try { return json.readValue(context.body().value(""), Batch.class); } catch (JacksonException problem) { return null; } // the change
    }

    public static void main(String[] arguments) {
        runApp(arguments, Receiver::new);
    }
}
