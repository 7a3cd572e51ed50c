import io.github.doocs.im.ImClient;
import io.github.doocs.im.model.message.TIMTextMsgElement;
import io.github.doocs.im.model.request.AccountImportRequest;
import io.github.doocs.im.model.request.ImAddTagRequest;
import io.github.doocs.im.model.request.ImGetAttrRequest;
import io.github.doocs.im.model.request.ImPushRequest;
import io.github.doocs.im.model.request.ImRemoveAttrRequest;
import io.github.doocs.im.model.request.ImSetAttrNameRequest;
import io.github.doocs.im.model.request.ImSetAttrRequest;
import io.github.doocs.im.model.request.QueryOnlineStatusRequest;
import io.github.doocs.im.model.request.SendMsgRequest;
import io.github.doocs.im.model.response.GenericResult;
import io.github.doocs.im.model.response.UserAttrItem;
import io.github.doocs.im.model.response.UserTagItem;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What an app's back end does with the SDK. */
class SdkApp {

    private static final long APP = 1400187352;
    private static final String ADMIN = "administrator";

    /** @param arguments the secret key, and the host and port of https */
    public static void main(String[] arguments) throws IOException {
        var chat = ImClient.getInstance(APP, ADMIN, arguments[0], arguments[1]);
        var gold = new UserAttrItem("alice", Map.of("level", "gold"));
        tell("import", chat.account.accountImport(new AccountImportRequest("dave")));
        var states = chat.account.queryOnlineStatus(new QueryOnlineStatusRequest(1, List.of("alice", "carol")));
        tell("online", states);
        for (var state : states.getQueryResult()) {
            System.out.println("  " + state.getToAccount() + " " + state.getStatus() + " on " + state.getDetail().get(0).getPlatform());
        }
        tell("attribute names", chat.member.imSetAttrName(new ImSetAttrNameRequest(Map.of("0", "level"))));
        tell("attributes", chat.member.imSetAttr(new ImSetAttrRequest(List.of(gold))));
        System.out.println("  " + chat.member.imGetAttr(new ImGetAttrRequest(List.of("alice"))).getUserAttrs().get(0).getAttrs());
        tell("tags", chat.member.imAddTag(new ImAddTagRequest(List.of(new UserTagItem("bob", List.of("vip"))))));
        for (Map<String, Object> condition : List.<Map<String, Object>>of(
                Map.of("TagsOr", List.of("vip")), Map.of("AttrsAnd", Map.of("level", "gold")))) {
            var push = new ImPushRequest(System.nanoTime() & 0xffff, List.of(new TIMTextMsgElement("Hi")));
            push.setCondition(condition);
            var result = chat.member.imPush(push);
            tell("push", result);
            System.out.println("  a task: " + result.getTaskId().startsWith(APP + "_"));
        }
        tell("message", chat.message.sendMsg(new SendMsgRequest("alice", 7L, List.of(new TIMTextMsgElement("Hi")))));
        // The page asks for the names alone, in a list; this SDK sends an object of names and values.
        tell("remove attributes", chat.member.imRemoveAttr(new ImRemoveAttrRequest(List.of(gold))));
        var foreign = ImClient.getInstance(APP, ADMIN, "another key", arguments[1]);
        tell("another key", foreign.account.accountImport(new AccountImportRequest("erin")));
        System.exit(0);
    }

    private static void tell(String what, GenericResult result) {
        System.out.println(what + ": " + result.getActionStatus() + " " + result.getErrorCode());
    }
}
