package receiver;

import com.alibaba.fastjson2.JSON;
import com.alibaba.fastjson2.JSONArray;
import com.alibaba.fastjson2.JSONException;
import com.alibaba.fastjson2.JSONObject;
import com.jfinal.config.Constants;
import com.jfinal.config.Handlers;
import com.jfinal.config.Interceptors;
import com.jfinal.config.JFinalConfig;
import com.jfinal.config.Plugins;
import com.jfinal.config.Routes;
import com.jfinal.core.Controller;
import com.jfinal.kit.Kv;
import com.jfinal.server.undertow.UndertowServer;
import com.jfinal.template.Engine;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

public class Receiver extends JFinalConfig {

    public record Batch(List<Event> Events) {
        boolean isRight() {
            return Events != null && !Events.isEmpty() && Events.size() <= 100 && Events.stream().allMatch(Objects::nonNull);
        }
    }

    public record Event(int EventType, String TaskId, String To_Account, int PushPlatform, int PushStage, long ErrCode, String ErrInfo) {}

    public static class Callback extends Controller {
        public void index() {
            Batch batch = batchOf(getRawData());
            boolean ours = Arrays.equals(getParaValues("SdkAppid"), new String[] {"1400187352"});
            boolean right = ours && (!"Push.AllMemberPush".equals(getPara("CallbackCommand")) || batch != null && batch.isRight());
            getResponse().setStatus(right ? 200 : 400);
            renderJson(Kv.of("ActionStatus", right ? "OK" : "FAILURE").set("ErrorInfo", right ? "" : "not a callback of ours").set("ErrorCode", right ? 0 : 1));
        }

        /** On its defaults Fastjson takes one event for an array, and ends in a 500 where a body is no JSON, or a very deep one. */
        private static Batch batchOf(String body) {
            try { // the change
                JSONObject read = JSON.parseObject(body); // the change
                return read != null && read.get("Events") instanceof JSONArray ? JSON.parseObject(body, Batch.class) : null; // the change
                // was: return JSON.parseObject(body, Batch.class);
            } catch (JSONException notOurs) { // the change
                return null; // the change
            } // the change
        }
    }

    @Override
    public void configConstant(Constants constants) {}

    @Override
    public void configRoute(Routes routes) {
        routes.add("/callback", Callback.class);
    }

    @Override
    public void configEngine(Engine engine) {}

    @Override
    public void configPlugin(Plugins plugins) {}

    @Override
    public void configInterceptor(Interceptors interceptors) {}

    @Override
    public void configHandler(Handlers handlers) {}

    public static void main(String[] arguments) {
        UndertowServer.create(Receiver.class)
                .setHost("127.0.0.1")
                .setPort(Integer.parseInt(System.getenv().getOrDefault("PORT", "8080")))
                .start();
    }
}
