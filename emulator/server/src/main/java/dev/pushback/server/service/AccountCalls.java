package dev.pushback.server.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pushback.schema.Platform;
import dev.pushback.server.account.Presence;
import dev.pushback.server.account.Registry;
import dev.pushback.server.account.User;
import dev.pushback.server.life.Devices;
import dev.pushback.server.life.Traits;
import dev.pushback.server.message.ServerMessage;
import dev.pushback.server.push.SentMessage;
import dev.pushback.server.rest.ErrorCode;
import dev.pushback.server.rest.Members;
import dev.pushback.server.rest.Refusal;
import dev.pushback.server.rest.Route;
import java.util.List;

/** The few calls of Tencent Chat that an app which pushes makes besides: accounts, who is online, one message. */
public final class AccountCalls {

    private static final int MOST_ACCOUNTS = 100;
    private static final int MOST_ACCOUNT_BYTES = 32;
    private static final long UINT32 = 0xffff_ffffL;

    private final Registry registry;
    private final Devices devices;
    private final Pushes pushes;
    private final Runnable onChange;

    /** @param onChange what happens when an account has come */
    public AccountCalls(Registry registry, Devices devices, Pushes pushes, Runnable onChange) {
        this.registry = registry;
        this.devices = devices;
        this.pushes = pushes;
        this.onChange = onChange;
    }

    /** {@code im_open_login_svc/account_import}. */
    public void importOne(Route.Request call, ObjectNode answer) {
        String account = call.members().needText("UserID", ErrorCode.ACCOUNT_ILLEGAL);
        require(!account.isEmpty() && Members.bytes(account) <= MOST_ACCOUNT_BYTES, call.members(), "UserID");
        add(account);
        onChange.run();
    }

    /** {@code im_open_login_svc/multiaccount_import}. */
    public void importMany(Route.Request call, ObjectNode answer) {
        Members body = call.members();
        List<String> old = body.texts("Accounts", ErrorCode.ACCOUNT_ILLEGAL);
        List<String> accounts = old.isEmpty()
                ? body.needObjects("AccountList", ErrorCode.ACCOUNT_ILLEGAL).stream()
                        .map(one -> one.needText("UserID", ErrorCode.ACCOUNT_ILLEGAL))
                        .toList()
                : old;
        atMost(accounts.size());
        ArrayNode failed = answer.putArray("FailAccounts");
        for (String account : accounts) {
            if (account.isEmpty() || Members.bytes(account) > MOST_ACCOUNT_BYTES) {
                failed.add(account);
            } else {
                add(account);
            }
        }
        onChange.run();
    }

    /** {@code im_open_login_svc/account_check}. */
    public void check(Route.Request call, ObjectNode answer) {
        List<Members> items = call.members().needObjects("CheckItem", ErrorCode.ACCOUNT_ILLEGAL);
        atMost(items.size());
        ArrayNode results = answer.putArray("ResultItem");
        for (Members item : items) {
            String account = item.needText("UserID", ErrorCode.ACCOUNT_ILLEGAL);
            results.addObject()
                    .put("UserID", account)
                    .put("ResultCode", 0)
                    .put("ResultInfo", "")
                    .put("AccountStatus", registry.exists(account) ? "Imported" : "NotImported");
        }
    }

    /** {@code im_open_login_svc/account_delete}. */
    public void delete(Route.Request call, ObjectNode answer) {
        List<Members> items = call.members().needObjects("DeleteItem", ErrorCode.ACCOUNT_ILLEGAL);
        atMost(items.size());
        ArrayNode results = answer.putArray("ResultItem");
        for (Members item : items) {
            String account = item.needText("UserID", ErrorCode.ACCOUNT_ILLEGAL);
            boolean gone = registry.delete(account);
            results.addObject()
                    .put("UserID", account)
                    .put("ResultCode", gone ? 0 : ErrorCode.NO_ACCOUNT.code())
                    .put("ResultInfo", gone ? "" : ErrorCode.NO_ACCOUNT.info());
        }
        onChange.run();
    }

    /** {@code openim/query_online_status}, and {@code openim/querystate} as it was called before. */
    public void states(Route.Request call, ObjectNode answer) {
        Members body = call.members();
        List<String> accounts = body.texts("To_Account", ErrorCode.TO_ACCOUNT_NO_ARRAY);
        body.refuseUnless(
                !accounts.isEmpty(), ErrorCode.TO_ACCOUNT_EMPTY, "To_Account", ServerMessage.AN_ARRAY_OF_ACCOUNTS.of());
        boolean detailed = body.json().path("IsNeedDetail").asInt() == 1;
        ArrayNode results = answer.putArray("QueryResult");
        ArrayNode errors = answer.arrayNode();
        for (String account : accounts) {
            if (registry.exists(account)) {
                state(results.addObject().put("To_Account", account), account, detailed);
            } else {
                errors.addObject().put("To_Account", account).put("ErrorCode", ErrorCode.NO_ACCOUNT.code());
            }
        }
        if (!errors.isEmpty()) {
            answer.set("ErrorList", errors);
        }
    }

    /** {@code openim/sendmsg}. */
    public void message(Route.Request call, ObjectNode answer) {
        Members body = call.members();
        String to = body.needText("To_Account", ErrorCode.TO_ACCOUNT_MISSING);
        long random = body.needInteger("MsgRandom", 0, UINT32, ErrorCode.RANDOM);
        PushCalls.requireMsgBody(body);
        if (!registry.exists(to)) {
            throw new Refusal(20003, "To_Account does not exist", ServerMessage.ACCOUNT_UNKNOWN.of(to));
        }
        String from =
                body.has("From_Account") ? body.needText("From_Account", ErrorCode.FROM_ACCOUNT) : call.identifier();
        SentMessage message = pushes.message(
                new Pushes.Order(call.name(), from, random, null, PushCalls.isOnlineOnly(body), withSender(body, from)),
                to);
        answer.put("MsgTime", message.sent().getEpochSecond());
        answer.put("MsgKey", message.key());
    }

    private static JsonNode withSender(Members body, String from) {
        ObjectNode request = body.json().deepCopy();
        return request.put("From_Account", from);
    }

    private void add(String account) {
        if (!registry.knows(account)) {
            registry.put(User.named(account));
        }
    }

    private void state(ObjectNode result, String account, boolean detailed) {
        Traits device = device(account);
        String status = status(device.presence());
        result.put("Status", status);
        if (detailed) {
            String platform = device.device() == Platform.APNS ? "iPhone" : "Android";
            result.putArray("Detail").addObject().put("Platform", platform).put("Status", status);
        }
    }

    private Traits device(String account) {
        User user = registry.find(account).orElseGet(() -> User.named(account));
        return devices.of(user);
    }

    /** A connected app that is not in front has its connection all the same. */
    private static String status(Presence presence) {
        return presence == Presence.OFFLINE ? "PushOnline" : "Online";
    }

    private static void atMost(int size) {
        if (size > MOST_ACCOUNTS) {
            throw new Refusal(ErrorCode.ACCOUNT_ILLEGAL, ServerMessage.COUNT.of("/", MOST_ACCOUNTS, size));
        }
    }

    private static void require(boolean kept, Members body, String name) {
        body.refuseUnless(kept, ErrorCode.ACCOUNT_ILLEGAL, name, ServerMessage.BYTES_FROM_1.of(MOST_ACCOUNT_BYTES));
    }
}
