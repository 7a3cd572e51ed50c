package dev.pushback.contract.probe;

import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.emulator.http.SchemeDoubt;
import dev.pushback.emulator.http.Transport;
import dev.pushback.emulator.http.TransportOptions;
import dev.pushback.emulator.target.CallbackUrl;
import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.schema.kind.EventMember;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apiguardian.api.API;

/**
 * A probe over HTTP: {@code GET <url>?TaskId=…}, answered as {@link TaskReply} says, or {@code GET
 * <url>?TaskId=…&To_Account=…}, answered as {@link ProbeReply} says.
 *
 * <p>A push of {@code Push.OfflinePush} is asked for by {@code GET <url>?PushID=…}.
 *
 * <p>Safe for any number of threads.
 */
@API(status = API.Status.STABLE)
public final class HttpProbe implements ReceiverProbe {

    private static final int AT_ONCE = 8;
    private static final int LARGEST_REPLY = 256 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CallbackUrl url;
    private final Transport transport;
    private final SchemeDoubt doubt;
    private volatile boolean isToldByTask;
    private volatile boolean isToldByRecipient;
    private final Set<CallbackKind> kindsTold = ConcurrentHashMap.newKeySet();
    private final ReadReplies read = new ReadReplies();

    /**
     * Asks there.
     *
     * @throws IllegalArgumentException if the URL is none that can be asked
     */
    public HttpProbe(URI url, Transport transport) {
        this.url = new CallbackUrl(url);
        this.transport = transport;
        this.doubt = new SchemeDoubt(transport::send);
    }

    /** How a probe is best asked: its answer holds all that is stored of a push, and is no matter of speed. */
    public static TransportOptions carried(TransportOptions asCallbacks) {
        return asCallbacks.withMaxReplyBytes(LARGEST_REPLY).withTimeout(PATIENCE);
    }

    /** Where it asks. */
    public CallbackUrl url() {
        return url;
    }

    @Override
    public StoredState of(String taskId, String account) {
        return ProbeReply.read(answer(ask(taskId, account).join()), account);
    }

    @Override
    public List<TaskRow> ofTask(String taskId, List<String> accounts) {
        if (isToldByRecipient) {
            return oneByOne(taskId, accounts);
        }
        Optional<List<TaskRow>> rows = ofTask(taskId);
        if (rows.isPresent() && (isToldByTask || !rows.get().isEmpty())) {
            isToldByTask = true;
            return rows.get();
        }
        List<TaskRow> single = oneByOne(taskId, accounts);
        isToldByRecipient = rows.isEmpty() || !single.isEmpty();
        return single;
    }

    /** Of other kinds than the one with tasks nothing is shown by a probe that does not know what they call a push. */
    @Override
    public List<TaskRow> ofPush(CallbackKind kind, String pushId, List<String> accounts) {
        if (kind == CallbackKind.ALL_MEMBER_PUSH) {
            return ofTask(pushId, accounts);
        }
        Attempt attempt = ask(List.of(
                        Map.entry(kind.named(EventMember.Role.PUSH_ID).get(0), pushId)))
                .join();
        boolean isUnknown = attempt.isAnswered() && attempt.reply().status() != 200 && !kindsTold.contains(kind);
        List<TaskRow> rows =
                isUnknown ? List.of() : read.rows(answer(attempt), pushId).orElse(List.of());
        if (!rows.isEmpty()) {
            kindsTold.add(kind);
        }
        return rows;
    }

    /** Empty where a probe knows the older form only, which names a recipient. */
    private Optional<List<TaskRow>> ofTask(String taskId) {
        Attempt attempt = ask(List.of(Map.entry("TaskId", taskId))).join();
        boolean isUnknownForm = attempt.isAnswered() && attempt.reply().status() / 100 == 4 && !isToldByTask;
        return isUnknownForm ? Optional.empty() : read.rows(answer(attempt), taskId);
    }

    private List<TaskRow> oneByOne(String taskId, List<String> accounts) {
        List<TaskRow> rows = new ArrayList<>();
        for (int from = 0; from < accounts.size(); from += AT_ONCE) {
            List<String> some = accounts.subList(from, Math.min(from + AT_ONCE, accounts.size()));
            List<CompletableFuture<Attempt>> asked =
                    some.stream().map(account -> ask(taskId, account)).toList();
            for (int i = 0; i < some.size(); i++) {
                String account = some.get(i);
                ProbeReply.read(answer(asked.get(i).join()), account)
                        .events()
                        .forEach(event -> rows.add(TaskRow.of(account, event)));
            }
        }
        return rows;
    }

    private CompletableFuture<Attempt> ask(String taskId, String account) {
        return ask(List.of(Map.entry("TaskId", taskId), Map.entry("To_Account", account)));
    }

    private CompletableFuture<Attempt> ask(List<Map.Entry<String, String>> parameters) {
        return transport
                .send(new HttpCall("GET", url.with(parameters), List.of(), new byte[0]))
                .thenCompose(doubt::told);
    }

    private static byte[] answer(Attempt attempt) {
        String asked = attempt.call().uri().toString();
        if (!attempt.isAnswered()) {
            throw new ProbeException(ProbeMessage.NO_ANSWER.of(attempt.failureInFull(), asked));
        }
        if (attempt.reply().status() != 200) {
            throw new ProbeException(ProbeMessage.STATUS.of(attempt.reply().status(), asked));
        }
        return attempt.reply().body();
    }
}
