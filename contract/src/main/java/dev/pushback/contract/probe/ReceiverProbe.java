package dev.pushback.contract.probe;

import dev.pushback.schema.kind.CallbackKind;
import java.util.List;
import org.apiguardian.api.API;

/** Tells what a receiver has stored. */
@API(status = API.Status.STABLE)
@FunctionalInterface
public interface ReceiverProbe {

    /**
     * What is stored of one push to one recipient.
     *
     * @throws ProbeException if that can't be found out, saying why
     */
    StoredState of(String taskId, String account);

    /**
     * What is stored of one push, all recipients together; asked one by one where the receiver can't tell otherwise.
     *
     * @param accounts the recipients that are known to have been sent something
     * @throws ProbeException if that can't be found out, saying why
     */
    default List<TaskRow> ofTask(String taskId, List<String> accounts) {
        return accounts.stream()
                .flatMap(account -> of(taskId, account).events().stream().map(event -> TaskRow.of(account, event)))
                .toList();
    }

    /**
     * What is stored of one push of this kind; by default the same question, whatever kinds call what names a push.
     *
     * @param pushId its {@code TaskId}, or of {@code Push.OfflinePush} its {@code PushID}
     * @throws ProbeException if that can't be found out, saying why
     */
    default List<TaskRow> ofPush(CallbackKind kind, String pushId, List<String> accounts) {
        return ofTask(pushId, accounts);
    }
}
