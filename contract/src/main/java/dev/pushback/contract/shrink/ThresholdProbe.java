package dev.pushback.contract.shrink;

import dev.pushback.contract.shrink.Budget.Answer;
import dev.pushback.schema.kind.EventMember;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where a long text or a great number matters, the limit says more than the value: finds it. */
final class ThresholdProbe {

    private static final int SHORT = 8;
    private static final long NEAR = 1000;
    private static final long SECONDS = 3;

    private final Trials trials;

    ThresholdProbe(Trials trials) {
        this.trials = trials;
    }

    /** The cause with the limit of its one member, if there is one and it can be found. */
    Cause refine(Cause cause, String name, Object value) {
        if (value instanceof String text && text.length() > SHORT) {
            return ofText(cause, name, text);
        }
        if (value instanceof Number number && trials.material().plain(1).get(0).get(name) instanceof Number plain) {
            long near = isTime(name) ? SECONDS : NEAR;
            boolean isFar = Math.abs(number.doubleValue() - plain.doubleValue()) > near;
            return isFar ? ofNumber(cause, name, plain.longValue(), number.longValue()) : cause;
        }
        return cause;
    }

    private boolean isTime(String name) {
        return trials.material().scene().kind().named(EventMember.Role.TIME).contains(name);
    }

    private Cause ofText(Cause cause, String name, String text) {
        Answer answer = put(cause, name, "x".repeat(text.length()));
        if (answer != Answer.REFUSED) {
            return answer == Answer.UNKNOWN ? cause : cause.told(ShrinkMessage.WHAT_IT_SAYS.of(cause.message()));
        }
        Bisection.Limit limit =
                Bisection.limit(1, text.length(), 1, length -> put(cause, name, "x".repeat((int) length)));
        if (!limit.isExact() || limit.good() == 1) {
            return cause;
        }
        return cause.told(
                ShrinkMessage.LONGER_THAN.of(name, limit.good()),
                event -> event.get(name) instanceof String other && other.length() > limit.good());
    }

    private Cause ofNumber(Cause cause, String name, long good, long bad) {
        int sign = bad > good ? 1 : -1;
        Bisection.Limit limit = Bisection.limit(sign * good, sign * bad, 1, tried -> put(cause, name, sign * tried));
        if (!limit.isExact()) {
            return cause;
        }
        return cause.told(
                (sign > 0 ? ShrinkMessage.ABOVE : ShrinkMessage.BELOW).of(name, sign * limit.good()),
                event -> event.get(name) instanceof Number other && sign * other.longValue() > limit.good());
    }

    private Answer put(Cause cause, String name, Object value) {
        return trials.send(batch -> {
            Map<String, Object> event =
                    new LinkedHashMap<>(batch.events().get(cause.events().get(0)));
            event.put(name, value);
            return batch.with(List.of(event));
        });
    }
}
