package receiver;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

@Path("/callback")
public class Receiver {

    public record Batch(List<Event> Events) {
        boolean isRight() {
            return Events != null && !Events.isEmpty() && Events.size() <= 100 && Events.stream().allMatch(Objects::nonNull);
        }
    }

    public record Event(int EventType, String TaskId, String To_Account, int PushPlatform, int PushStage, long ErrCode, String ErrInfo) {}

    public record Reply(String ActionStatus, String ErrorInfo, int ErrorCode) {}

    @Inject
    ObjectMapper json;

    @ServerExceptionMapper
    Response refuse(JacksonException problem) {
        return reply(false);
    }

    static Response reply(boolean right) {
        Reply reply = right ? new Reply("OK", "", 0) : new Reply("FAILURE", "not a callback of ours", 1);
        return Response.status(right ? 200 : 400).type(MediaType.APPLICATION_JSON).entity(reply).build();
    }

    // A body that is not called application/json never comes to a typed parameter, whatever @Consumes says.
    @POST
    @Consumes(MediaType.WILDCARD) // the change
    // was: public Response take(@QueryParam("SdkAppid") List<String> app, @QueryParam("CallbackCommand") String command, Batch batch) {
    public Response take(@QueryParam("SdkAppid") List<String> app, @QueryParam("CallbackCommand") String command, String body) throws JacksonException { // the change
        Batch batch = json.readValue(body, Batch.class); // the change
        boolean right = app.equals(List.of("1400187352")) && (!"Push.AllMemberPush".equals(command) || batch != null && batch.isRight());
        return reply(right);
    }
}
