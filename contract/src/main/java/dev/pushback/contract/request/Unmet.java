package dev.pushback.contract.request;

import dev.pushback.schema.message.Message;

/**
 * A condition of a plan that did not come about.
 *
 * @param reason what is missing
 * @param isReceiversChoice whether the receiver is free to prevent it, so that nothing is held against it
 */
public record Unmet(Message reason, boolean isReceiversChoice) {}
