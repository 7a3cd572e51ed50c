package dev.pushback.contract.receiver.backend;

import static java.util.Objects.requireNonNull;

import dev.pushback.schema.CallbackQuery;
import dev.pushback.schema.rule.Rule;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The right backend in parts, each of which can be replaced by another.
 *
 * @param settings what it knows of its app
 * @param duties what it looks at before it reads the body, in the order of {@link Duty}
 * @param reader how it reads the body
 * @param objection what it has against a callback that was read; a right backend has nothing
 * @param keeper where the events go
 */
public record Blueprint(
        Settings settings,
        Map<Duty, Check> duties,
        Function<byte[], Reading> reader,
        Function<Reading, Optional<String>> objection,
        Keeper keeper) {

    /** Checks that nothing is null. */
    public Blueprint {
        requireNonNull(settings, "settings");
        duties = new EnumMap<>(duties);
        requireNonNull(reader, "reader");
        requireNonNull(objection, "objection");
        requireNonNull(keeper, "keeper");
    }

    /** The right backend. */
    public static Blueprint right(Settings settings, Keeper keeper) {
        return new Blueprint(settings, RightChecks.of(settings), BodyReader::read, reading -> Optional.empty(), keeper);
    }

    /** The same with another way of doing one duty. */
    public Blueprint with(Duty duty, Check check) {
        Map<Duty, Check> others = new EnumMap<>(duties);
        others.put(duty, check);
        return new Blueprint(settings, others, reader, objection, keeper);
    }

    /** The same without a duty. */
    public Blueprint without(Duty duty) {
        return with(duty, Check.none());
    }

    /** The same with another way of reading. */
    public Blueprint with(Function<byte[], Reading> other) {
        return new Blueprint(settings, duties, other, objection, keeper);
    }

    /** The same with something against callbacks. */
    public Blueprint objecting(Function<Reading, Optional<String>> other) {
        return new Blueprint(settings, duties, reader, other, keeper);
    }

    /** The same with another keeper. */
    public Blueprint with(Keeper other) {
        return new Blueprint(settings, duties, reader, objection, other);
    }

    /** The backend; other commands than this kit's are acknowledged, source: {@link Rule#OTHER_COMMANDS_ARE_TAKEN}. */
    public Backend build() {
        List<Check> checks = List.copyOf(duties.values());
        return call -> {
            if (call.isProbe()) {
                return Probe.answer(call.query(), keeper);
            }
            for (Check check : checks) {
                Optional<Answer> refusal = check.objection(call);
                if (refusal.isPresent()) {
                    return refusal.get();
                }
            }
            return isOurs(call) ? take(call) : Answer.acknowledged();
        };
    }

    private Answer take(ReceivedCall call) {
        Reading reading = reader.apply(call.body());
        if (!reading.isCallback()) {
            return Answer.refused(reading.problem());
        }
        Optional<String> against = objection.apply(reading);
        if (against.isPresent()) {
            return Answer.refused(against.get());
        }
        keeper.keep(reading.events());
        return Answer.acknowledged();
    }

    private static boolean isOurs(ReceivedCall call) {
        return call.query().all(CallbackQuery.CALLBACK_COMMAND).contains(CallbackQuery.COMMAND);
    }
}
