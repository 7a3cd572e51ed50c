package receiver;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.setup.Environment;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

public class Receiver extends Application<Configuration> {

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

    @Path("/callback")
    public record Callbacks(ObjectMapper json) {

        @POST
        @Produces("application/json")
        // By default a body that is not called application/json is refused with 415.
        // was: public Response take(@QueryParam("SdkAppid") List<String> apps, @QueryParam("CallbackCommand") String command, Batch body) {
        public Response take(@QueryParam("SdkAppid") List<String> apps, @QueryParam("CallbackCommand") String command, String body) { // the change
            boolean taken = takes(apps, command, read(body));
            return Response.status(taken ? 200 : 400).entity(taken ? OK : FAILURE).build();
        }

        private Batch read(String body) { // the change
            try { return json.readValue(body, Batch.class); } catch (JacksonException problem) { return null; } // the change
        } // the change
        // was: private Batch read(Batch body) { return body; }
    }

    @Override
    public void run(Configuration configuration, Environment environment) {
        environment.jersey().register(new Callbacks(environment.getObjectMapper()));
    }

    public static void main(String[] arguments) throws Exception {
        System.setProperty("dw.server.applicationConnectors[0].bindHost", "127.0.0.1");
        System.setProperty("dw.server.applicationConnectors[0].port", System.getenv().getOrDefault("PORT", "8080"));
        System.setProperty("dw.server.adminConnectors[0].port", "0");
        new Receiver().run("server");
    }
}
