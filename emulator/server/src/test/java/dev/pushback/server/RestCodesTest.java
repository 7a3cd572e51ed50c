package dev.pushback.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tencentyun.TLSSigAPIv2;
import dev.pushback.server.account.User;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RestCodesTest {

    private static final AppReceiver RECEIVER = new AppReceiver();
    private static LocalTencent tencent;
    private static App app;

    @BeforeAll
    static void start() {
        tencent = LocalTencent.start(new ServeOptions()
                .callback(RECEIVER::url)
                .secretKey(App.KEY)
                .strictUsers(true)
                .users(List.of(User.named("alice"), User.named("bob"))));
        app = new App(tencent.http());
    }

    @AfterAll
    static void end() {
        tencent.close();
        RECEIVER.close();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "timpush/push ! {} ! 90005",
                "timpush/push ! {\"MsgRandom\":\"7\",\"OfflinePushInfo\":{}} ! 90005",
                "timpush/push ! {\"MsgRandom\":4294967296,\"OfflinePushInfo\":{}} ! 90005",
                "timpush/push ! {\"MsgRandom\":1} ! 90043",
                "timpush/push ! {\"MsgRandom\":1,\"OfflinePushInfo\":[]} ! 90043",
                "timpush/push ! {\"MsgRandom\":1,\"OfflinePushInfo\":{\"PushFlag\":2}} ! 90043",
                "timpush/push ! {\"MsgRandom\":1,\"OfflinePushInfo\":{\"Title\":7}} ! 90043",
                "timpush/push ! {\"MsgRandom\":1,\"MsgBody\":{}} ! 90007",
                "timpush/push ! {\"MsgRandom\":1,\"MsgBody\":[\"Hi\"]} ! 90010",
                "timpush/push ! {\"MsgRandom\":1,\"MsgBody\":[{\"MsgContent\":{}}]} ! 90010",
                "openim/sendmsg ! {\"MsgRandom\":1,\"To_Account\":\"alice\",\"MsgBody\":[{\"MsgType\":\"TIMTextElem\",\"MsgContent\":\"Hi\"}]} ! 90010",
                "timpush/push ! {\"MsgRandom\":1,\"OfflinePushInfo\":{},\"Condition\":{\"TagsOr\":[\"\"]}} ! 90040",
                "timpush/push ! {\"MsgRandom\":1,\"OfflinePushInfo\":{},\"Condition\":{\"TagsOr\":[\"a\"],\"TagsAnd\":[\"a\"]}} ! 90022",
                "timpush/push ! {\"MsgRandom\":1,\"OfflinePushInfo\":{},\"Condition\":{\"TagsAnd\":[\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\",\"10\",\"11\"]}} ! 90032",
                "timpush/push ! {\"MsgRandom\":1,\"OfflinePushInfo\":{},\"Condition\":{\"AttrsAnd\":{\"no\":\"x\"}}} ! 90033",
                "timpush/push ! {\"MsgRandom\":1,\"OfflinePushInfo\":{},\"Condition\":{\"TagsOr\":[\"一二三四五六七八九十一二三四五六七\"]}} ! 90020",
                "timpush/push ! {\"MsgRandom\":1,\"OfflinePushInfo\":{},\"DataId\":\"一二三四五六七八九十一二三四五六七八九十一二\"} ! 90057",
                "timpush/push ! {\"MsgRandom\":1,\"MsgRandom\":1} ! 90001",
                "timpush/push ! [] ! 90001",
                "timpush/push ! no json ! 90001",
                "timpush/batch ! {\"MsgRandom\":\"x\"} ! 90001",
                "timpush/batch ! {\"MsgRandom\":1} ! 90008",
                "timpush/batch ! {\"MsgRandom\":1,\"From_Account\":\"a\",\"OfflinePushInfo\":{}} ! 90003",
                "timpush/batch ! {\"MsgRandom\":1,\"From_Account\":\"a\",\"OfflinePushInfo\":{},\"To_Account\":\"alice\"} ! 90028",
                "timpush/batch ! {\"MsgRandom\":1,\"From_Account\":\"a\",\"OfflinePushInfo\":{},\"To_Account\":[]} ! 90029",
                "timpush/batch ! {\"MsgRandom\":1,\"From_Account\":\"a\",\"OfflinePushInfo\":{},\"To_Account\":[7]} ! 60015",
                "timpush/revoke ! {\"TaskId\":\"x\",\"OfflinePushInfo\":{}} ! 90049",
                "timpush/revoke ! {\"TaskId\":\"x\"} ! 90053",
                "timpush/set_attr ! {\"UserAttrs\":[{\"To_Account\":\"alice\",\"Attrs\":{\"no\":\"x\"}}]} ! 90033",
                "timpush/add_tag ! {\"UserTags\":[{\"To_Account\":\"alice\",\"Tags\":[\"\"]}]} ! 90040",
                "timpush/all_member_push_statistics ! {\"StartTime\":5,\"EndTime\":1,\"TaskID\":[\"x\"]} ! 90001",
                "timpush/get_sched_task ! {\"Sdkappid\":1400187352,\"TaskID\":5} ! 90104",
                "timpush/get_sched_task ! {\"Sdkappid\":5,\"TaskID\":5} ! 90104",
                "timpush/add_sched_task ! {\"Sdkappid\":1400187352,\"Type\":\"User\",\"SchedAt\":\"tomorrow\",\"Content\":{\"To_Account\":[\"alice\"],\"OfflinePushInfo\":{}}} ! 90104",
                "openim/sendmsg ! no json ! 60003",
                "timpush/none ! {} ! 60009",
                "all_member_push/im_push ! {\"MsgRandom\":1,\"MsgBody\":[],\"MsgLifeTime\":\"7\"} ! 90044",
                "all_member_push/im_push ! {\"MsgRandom\":1,\"MsgBody\":[],\"MsgLifeTime\":604801} ! 90026"
            })
    void tellsEachFaultByItsCode(String call, String body, int code) {
        JsonNode answer = app.call(call, body);
        assertThat(answer.path("ErrorCode").asInt()).as(answer.toString()).isEqualTo(code);
        assertThat(answer.path("ActionStatus").asText()).isEqualTo("FAIL");
        assertThat(answer.path("ErrorInfo").asText()).isNotEmpty();
    }

    @Test
    void tellsSpoiltUserSigsApart() {
        String good = sign(App.ID, App.KEY, "administrator", 3600);
        assertThat(code("administrator", good)).isZero();
        assertThat(code("administrator", "")).isEqualTo(70002);
        assertThat(code("administrator", good.substring(3))).isEqualTo(70003);
        assertThat(code("administrator", sign(App.ID, App.KEY, "administrator", -10)))
                .isEqualTo(70001);
        assertThat(code("administrator", sign(App.ID, "other", "administrator", 3600)))
                .isEqualTo(70009);
        assertThat(code("admin", good)).isEqualTo(70013);
        assertThat(code("administrator", sign(App.ID + 1, App.KEY, "administrator", 3600)))
                .isEqualTo(70014);
        assertThat(code("alice", sign(App.ID, App.KEY, "alice", 3600))).isEqualTo(90009);
    }

    @Test
    void namesUnknownAccountsInASuccessfulAnswer() {
        JsonNode answer = app.call("timpush/batch", App.batchBody("unknown", "alice", "zoe"));
        assertThat(answer.path("ErrorCode").asInt()).isZero();
        assertThat(answer.at("/ErrorList/0/To_Account").asText()).isEqualTo("zoe");
        assertThat(answer.at("/ErrorList/0/ErrorCode").asInt()).isEqualTo(70107);
    }

    @Test
    void refuses501RecipientsAnd101LabelledAccounts() {
        String[] many =
                java.util.stream.IntStream.range(0, 501).mapToObj(i -> "u" + i).toArray(String[]::new);
        assertThat(app.call("timpush/batch", App.batchBody("many", many))
                        .path("ErrorCode")
                        .asInt())
                .isEqualTo(90011);
        String names = "\"" + String.join("\",\"", java.util.Arrays.copyOf(many, 101)) + "\"";
        assertThat(app.call("timpush/get_tag", "{\"To_Account\":[" + names + "]}")
                        .path("ErrorCode")
                        .asInt())
                .isEqualTo(90018);
        String large = "{\"MsgRandom\":1,\"OfflinePushInfo\":{\"Title\":\"" + "x".repeat(10_300) + "\"}}";
        assertThat(app.call("timpush/push", large).path("ErrorCode").asInt()).isEqualTo(90056);
    }

    @Test
    void labelsAreThereLaterAndChooseRecipients() {
        ok("timpush/set_attr_name", "{\"AttrNames\":{\"0\":\"sex\",\"1\":\"city\"}}");
        JsonNode twice = app.call("timpush/set_attr_name", "{\"AttrNames\":{\"2\":\"city\"}}");
        assertThat(twice.path("ErrorInfo").asText()).isEqualTo("attrName:city already exists at index:1");
        ok("timpush/set_attr", "{\"UserAttrs\":[{\"To_Account\":\"alice\",\"Attrs\":{\"city\":\"SZ\"}}]}");
        assertThat(ok("timpush/get_attr", "{\"To_Account\":[\"alice\"]}")
                        .at("/UserAttrs/0/Attrs/city")
                        .asText())
                .isEqualTo("SZ");
        ok("timpush/add_tag", "{\"UserTags\":[{\"To_Account\":\"bob\",\"Tags\":[\"a\",\"b\"]}]}");
        ok("timpush/remove_tag", "{\"UserTags\":[{\"To_Account\":\"bob\",\"Tags\":[\"a\"]}]}");
        assertThat(ok("all_member_push/im_get_tag", "{\"To_Account\":[\"bob\"]}")
                        .at("/UserTags/0/Tags"))
                .hasSize(1);
        assertThat(recipients("{\"AttrsAnd\":{\"city\":\"SZ\"}}")).isEqualTo(1);
        assertThat(recipients("{\"TagsOr\":[\"b\",\"c\"]}")).isEqualTo(1);
        ok(
                "timpush/add_tag",
                "{\"UserTags\":[{\"To_Account\":\"alice\",\"Tags\":[\"d\"]},{\"To_Account\":\"bob\",\"Tags\":[\"d\"]}]}");
        assertThat(recipients("{\"TagsAnd\":[\"d\"],\"TagsNot\":[\"b\"]}")).isEqualTo(1);
        ok("timpush/clear_all_tags", "{\"To_Account\":[\"bob\"]}");
        assertThat(recipients("{\"TagsOr\":[\"b\",\"c\"]}")).isZero();
        JsonNode both = app.call(
                "timpush/push",
                "{\"MsgRandom\":1,\"OfflinePushInfo\":{},\"Condition\":{\"TagsOr\":[\"b\"],\"AttrsAnd\":{\"city\":\"SZ\"}}}");
        assertThat(both.path("ErrorCode").asInt()).isEqualTo(90039);
    }

    @Test
    void importedAccountsExist() {
        assertThat(status("carol")).isEqualTo("NotImported");
        ok("im_open_login_svc/account_import", "{\"UserID\":\"carol\"}");
        assertThat(status("carol")).isEqualTo("Imported");
        JsonNode state = ok("openim/querystate", "{\"To_Account\":[\"carol\"]}").at("/QueryResult/0");
        assertThat(state.path("Status").asText()).isIn("Online", "PushOnline");
        assertThat(state.has("Detail")).isFalse();
        assertThat(ok("openim/query_online_status", "{\"To_Account\":[\"carol\"],\"IsNeedDetail\":1}")
                        .at("/QueryResult/0/Detail/0/Platform")
                        .asText())
                .isIn("iPhone", "Android");
        ok("im_open_login_svc/account_delete", "{\"DeleteItem\":[{\"UserID\":\"carol\"}]}");
        assertThat(status("carol")).isEqualTo("NotImported");
        JsonNode message = ok(
                "openim/sendmsg",
                "{\"To_Account\":\"alice\",\"MsgRandom\":9,\"MsgBody\":[{\"MsgType\":\"TIMTextElem\"}]}");
        assertThat(message.path("MsgKey").asText()).matches("\\d+_9_\\d+");
    }

    @Test
    void aMessageCantBeRevoked() {
        ok("openim/sendmsg", "{\"To_Account\":\"alice\",\"MsgRandom\":10,\"MsgBody\":[{\"MsgType\":\"TIMTextElem\"}]}");
        String id = tencent.dispatcher().tasks().stream()
                .filter(task -> task.order().call().equals("openim/sendmsg"))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(app.call("timpush/revoke", "{\"TaskId\":\"" + id + "\",\"OfflinePushInfo\":{}}")
                        .path("ErrorCode")
                        .asInt())
                .isEqualTo(90049);
    }

    @Test
    void aScheduledTaskNeverGetsTheIdOfAnother() {
        String body =
                "{\"Sdkappid\":1400187352,\"Type\":\"All\",\"SchedAt\":\"2099-01-01 00:00:00\",\"Content\":{\"OfflinePushInfo\":{}}}";
        List<Long> ids = new java.util.ArrayList<>();
        for (int i = 0; i < 3; i++) {
            long id = ok("timpush/add_sched_task", body).path("TaskID").asLong();
            if (i == 1) {
                ok("timpush/delete_sched_task", "{\"Sdkappid\":1400187352,\"TaskID\":" + ids.get(0) + "}");
            }
            ids.add(id);
        }
        assertThat(ids).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v4", "/v4/{x}", "/v4/timpush/push/", "//v4/timpush/push", "/timpush/push", "/v4/a|b?c=|"})
    void everyOtherPathAnswersThatThereIsNone(String path) throws IOException {
        assertThat(raw(path)).startsWith("HTTP/1.1 200").contains("\"ErrorCode\":60009");
    }

    private static String raw(String target) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", tencent.http().getPort())) {
            String head = "POST " + target
                    + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}";
            socket.getOutputStream().write(head.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    @Test
    void aQueryThatCantBeDecodedIsAnsweredLikeAnyOther() throws IOException {
        String query = "sdkappid=" + App.ID + "&identifier=administrator&usersig=%&contenttype=json";
        assertThat(raw("/v4/timpush/push?" + query)).startsWith("HTTP/1.1 200").contains("\"ErrorCode\":70003");
        assertThat(raw("/_pushback/pause?x=%zz")).startsWith("HTTP/1.1 400");
    }

    @Test
    void theOldServiceAnswersWithTheOldTaskId() {
        JsonNode answer = ok("all_member_push/im_push", "{\"MsgRandom\":15723514,\"MsgBody\":[],\"MsgLifeTime\":60}");
        assertThat(answer.path("TaskId").asText()).matches("1400187352_1441\\d+_\\d+_15723514");
    }

    @Test
    void everyRouteIsSupportedAndEveryChoiceHasWords() {
        JsonNode supported = app.get("/_pushback/supported");
        assertThat(supported.path("calls")).hasSize(tencent.rest().routes().size());
        Set<String> ids = new java.util.HashSet<>();
        supported.path("choices").forEach(choice -> ids.add(choice.path("id").asText()));
        assertThat(ids).hasSize(supported.path("choices").size()).contains("fcm-never-reached");
        assertThat(app.get("/_pushback/nothing").path("error").asText()).contains("nothing is at");
    }

    private static int recipients(String condition) {
        String body = "{\"MsgRandom\":" + Math.abs(condition.hashCode() % 100_000 + (int) System.nanoTime() % 1000)
                + ",\"OfflinePushInfo\":{},\"Condition\":" + condition + "}";
        String task = ok("timpush/push", body).path("TaskId").asText();
        return app.get("/_pushback/tasks/" + task).path("recipients").asInt();
    }

    private static String status(String account) {
        return ok("im_open_login_svc/account_check", "{\"CheckItem\":[{\"UserID\":\"" + account + "\"}]}")
                .at("/ResultItem/0/AccountStatus")
                .asText();
    }

    private static JsonNode ok(String call, String body) {
        JsonNode answer = app.call(call, body);
        assertThat(answer.path("ErrorCode").asInt()).as(answer.toString()).isZero();
        return answer;
    }

    private static int code(String identifier, String sig) {
        return app.call("timpush/get_attr_name", identifier, sig, "{}")
                .path("ErrorCode")
                .asInt();
    }

    private static String sign(long appId, String key, String identifier, long expire) {
        return new TLSSigAPIv2(appId, key).genUserSig(identifier, expire);
    }
}
