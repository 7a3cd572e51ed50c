package receiver;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.List;

public class Receiver {

    static void take(RoutingContext context) {
        JsonObject batch = context.body().asJsonObject();
        boolean ours = context.queryParam("SdkAppid").equals(List.of("1400187352"));
        boolean right = ours && (!context.queryParam("CallbackCommand").contains("Push.AllMemberPush") || isRight(batch));
        reply(context, right);
    }

    static boolean isRight(JsonObject batch) {
        return batch != null
                && batch.getValue("Events") instanceof JsonArray events
                && !events.isEmpty()
                && events.size() <= 100
                && events.stream().allMatch(JsonObject.class::isInstance);
    }

    static void reply(RoutingContext context, boolean right) {
        context.response().setStatusCode(right ? 200 : 400);
        context.json(new JsonObject()
                .put("ActionStatus", right ? "OK" : "FAILURE")
                .put("ErrorInfo", right ? "" : "not a callback of ours")
                .put("ErrorCode", right ? 0 : 1));
    }

    public static void main(String[] arguments) {
        Vertx vertx = Vertx.vertx();
        Router router = Router.router(vertx);
        router.post("/callback").handler(BodyHandler.create()).handler(Receiver::take);
        // A body that is no JSON object ends in a 500.
        router.errorHandler(500, context -> reply(context, false)); // the change
        vertx.createHttpServer().requestHandler(router).listen(Integer.parseInt(System.getenv().getOrDefault("PORT", "8080")), "127.0.0.1");
    }
}
