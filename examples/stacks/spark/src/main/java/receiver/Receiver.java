package receiver;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import spark.Request;
import spark.Response;
import spark.Spark;

public class Receiver {

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

    static final Gson JSON = new Gson();

    static String take(Request request, Response response) {
        String[] apps = request.queryParamsValues("SdkAppid");
        boolean taken = takes(apps == null ? List.of() : List.of(apps), request.queryParams("CallbackCommand"), read(request));
        response.status(taken ? 200 : 400);
        response.type("application/json"); // the change: text/html
        return JSON.toJson(taken ? OK : FAILURE);
    }

    static Batch read(Request request) {
        // By default a body that is no JSON is a 500.
        // was: return JSON.fromJson(request.body(), Batch.class);
        try { return JSON.fromJson(request.body(), Batch.class); } catch (JsonParseException problem) { return null; } // the change
    }

    public static void main(String[] arguments) {
        Spark.ipAddress("127.0.0.1");
        Spark.port(Integer.parseInt(System.getenv().getOrDefault("PORT", "8080")));
        Spark.post("/callback", Receiver::take);
    }
}
