package dev.pushback.contract.probe;

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
}
