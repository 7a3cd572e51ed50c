package dev.pushback.contract.shrink;

import dev.pushback.contract.shrink.Budget.Answer;
import dev.pushback.contract.shrink.Trials.Material;
import dev.pushback.schema.CallbackQuery;
import dev.pushback.schema.message.Message;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** Finds out whether the limit of a time goes along with the RequestTime of the callback; else how far from now it is. */
final class RequestTimeProbe {

    /** Receivers take what is signed for so long ago. */
    private static final Duration EARLIER = Duration.ofSeconds(-30);

    /** Seconds that may go by while a limit is looked for. */
    private static final int UNSURE = 10;

    private static final Duration FAR = Duration.ofDays(400);

    private static final Pattern TIME = Pattern.compile("(?:^|&)" + CallbackQuery.REQUEST_TIME + "=(\\d+)");

    private final Trials trials;

    RequestTimeProbe(Trials trials) {
        this.trials = trials;
    }

    /** The cause told by it; empty if it is neither. */
    Optional<Cause> refine(Cause cause, Relation relation, String name, long limit) {
        Optional<Long> now = time(trials.material());
        if (now.isEmpty() || Math.abs(limit - now.get()) > FAR.toSeconds()) {
            return Optional.empty();
        }
        long offset = limit - now.get();
        int step = relation == Relation.ABOVE ? 1 : -1;
        Trials earlier = trials.under(head -> head.signedAt(EARLIER));
        boolean goesAlong = put(earlier, cause, name, offset - step * UNSURE) == Answer.ACKNOWLEDGED
                && put(earlier, cause, name, offset + step * UNSURE) == Answer.REFUSED;
        return goesAlong ? exactly(cause, relation, name, offset, step) : Optional.of(fromNow(cause, offset));
    }

    /** While it was looked for a second may have begun. */
    private Optional<Cause> exactly(Cause cause, Relation relation, String name, long offset, int step) {
        return LongStream.of(0, 1, -1, 2, -2)
                .map(off -> offset + off)
                .filter(near -> put(trials, cause, name, near) == Answer.ACKNOWLEDGED
                        && put(trials, cause, name, near + step) == Answer.REFUSED)
                .boxed()
                .findFirst()
                .map(near -> cause.told(relation.message(
                        name, CallbackQuery.REQUEST_TIME + (near < 0 ? " - " : " + ") + Math.abs(near))));
    }

    private static Cause fromNow(Cause cause, long offset) {
        ShrinkMessage key = offset < 0 ? ShrinkMessage.BEFORE_NOW : ShrinkMessage.AFTER_NOW;
        Message message = key.of(cause.message(), Math.abs(offset));
        return cause.told(message);
    }

    private static Answer put(Trials trials, Cause cause, String name, long offset) {
        return trials.sendMade(material -> {
            Map<String, Object> event = new LinkedHashMap<>(
                    material.failing().events().get(cause.events().get(0)));
            event.put(name, time(material).orElse(0L) + offset);
            return material.failing().with(List.of(event));
        });
    }

    private static Optional<Long> time(Material material) {
        Matcher found = TIME.matcher(material.call().uri().getRawQuery());
        return found.find() ? Optional.of(Long.valueOf(found.group(1))) : Optional.empty();
    }
}
