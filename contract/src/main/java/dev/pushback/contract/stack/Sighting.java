package dev.pushback.contract.stack;

import java.util.Optional;

/**
 * What the replies of a receiver show of it.
 *
 * @param app what it is written with; {@code null} if nothing says so, or signs contradict each other
 * @param gateway what stands in front of it; {@code null} if nothing says so
 * @param told whether the app was told by the user, and not found out
 */
public record Sighting(Stack app, Stack gateway, boolean told) {

    /** Nothing is known. */
    public static final Sighting NONE = new Sighting(null, null, false);

    /** The same with an app that the user tells. */
    public Sighting told(Stack toldApp) {
        return new Sighting(toldApp, gateway, true);
    }

    /** The trap that explains this reply in this case: the gateway answers before the app does. */
    public Optional<Explanation> explanation(String caseId, String reply) {
        return explanation(gateway, caseId, reply).or(() -> explanation(app, caseId, reply));
    }

    private static Optional<Explanation> explanation(Stack stack, String caseId, String reply) {
        return Optional.ofNullable(stack)
                .flatMap(known -> known.trap(caseId, reply))
                .map(trap -> new Explanation(stack, trap));
    }

    /**
     * Why a case came out as it did.
     *
     * @param stack whose default it is
     * @param trap the default
     */
    public record Explanation(Stack stack, Trap trap) {}
}
