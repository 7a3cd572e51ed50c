package dev.pushback.server.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One call of the API.
 *
 * @param name such as {@code timpush/push}
 * @param source the page it is documented on
 * @param limit its documented limit
 * @param action what it does
 */
public record Route(String name, String source, Limit limit, Action action) {

    /** What a call does. */
    @FunctionalInterface
    public interface Action {
        /**
         * Carries a call out.
         *
         * @param call whose call it is
         * @param answer what to add to the answer
         * @throws Refusal if it is not carried out
         */
        void perform(Request call, ObjectNode answer);
    }

    /** How often a call may be made, by the documents; what is above is told by a code of its own. */
    public enum Limit {
        /** Once a second and so often a day. */
        PUSH,
        /** So many users a second, or calls. */
        BATCH,
        /** Once a second. */
        REVOKE,
        /** A hundred times a second. */
        LABELS,
        /** Five times a second. */
        SCHEDULES,
        /** Once a second. */
        QUERIES,
        /** Two hundred times a second, as the Chat API. */
        CHAT
    }

    /**
     * A call that has passed the common checks.
     *
     * @param name which call
     * @param identifier who makes it
     * @param members its body
     * @param length how many bytes its body has
     */
    public record Request(String name, String identifier, Members members, int length) {}
}
