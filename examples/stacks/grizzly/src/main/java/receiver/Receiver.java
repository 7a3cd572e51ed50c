package receiver;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;

public class Receiver {

    public record Batch(List<Event> Events) {
        boolean isRight() {
            return Events != null && !Events.isEmpty() && Events.size() <= 100 && Events.stream().allMatch(Objects::nonNull);
        }
    }

    public record Event(int EventType, String TaskId, String To_Account, int PushPlatform, int PushStage, long ErrCode, String ErrInfo) {}

    public record Reply(String ActionStatus, String ErrorInfo, int ErrorCode) {}

    static final Reply OK = new Reply("OK", "", 0);
    static final Reply FAILURE = new Reply("FAILURE", "not a callback of ours", 1);

    static boolean takes(Collection<String> apps, String command, Batch batch) {
        return List.copyOf(apps).equals(List.of("1400187352")) && batch != null && (!"Push.AllMemberPush".equals(command) || batch.isRight());
    }

    static final Jsonb JSON = JsonbBuilder.create();

    @Path("/callback")
    public static class Callbacks {

        @POST
        @Produces("application/json")
        // By default a body that is not called application/json is refused with 415, and one that is no JSON is a 500.
        // was: public Response take(@QueryParam("SdkAppid") List<String> apps, @QueryParam("CallbackCommand") String command, Batch body) {
        public Response take(@QueryParam("SdkAppid") List<String> apps, @QueryParam("CallbackCommand") String command, String body) { // the change
            boolean taken = takes(apps, command, read(body));
            return Response.status(taken ? 200 : 400).entity(taken ? OK : FAILURE).build();
        }

        private Batch read(String body) { // the change
            try { return JSON.fromJson(body, Batch.class); } catch (JsonbException problem) { return null; } // the change
        } // the change
        // was: private Batch read(Batch body) { return body; }
    }

    public static void main(String[] arguments) throws InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + System.getenv().getOrDefault("PORT", "8080") + "/");
        GrizzlyHttpServerFactory.createHttpServer(uri, new ResourceConfig(Callbacks.class));
        Thread.currentThread().join();
    }
}
