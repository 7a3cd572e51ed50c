package dev.pushback.contract.receiver.backend;

import static java.util.Objects.requireNonNull;

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
 * @param duties what it looks at before it reads the body, in the order of {@link CheckStage}
 * @param reader how it reads the body of a call
 * @param objection what it has against a callback that was read; a right backend has nothing
 * @param keeper where the events go
 */
public record BackendParts(
        BackendSettings settings,
        Map<CheckStage, RequestCheck> duties,
        Function<ReceivedCall, BodyContents> reader,
        Function<BodyContents, Optional<String>> objection,
        EventRepository keeper) {

    /** Checks that nothing is null. */
    public BackendParts {
        requireNonNull(settings, "settings");
        duties = new EnumMap<>(duties);
        requireNonNull(reader, "reader");
        requireNonNull(objection, "objection");
        requireNonNull(keeper, "keeper");
    }

    /** The right backend. */
    public static BackendParts right(BackendSettings settings, EventRepository keeper) {
        return new BackendParts(
                settings, StandardChecks.of(settings), BodyReader::read, reading -> Optional.empty(), keeper);
    }

    /** The same with another way of doing one duty. */
    public BackendParts with(CheckStage duty, RequestCheck check) {
        Map<CheckStage, RequestCheck> others = new EnumMap<>(duties);
        others.put(duty, check);
        return new BackendParts(settings, others, reader, objection, keeper);
    }

    /** The same without a duty. */
    public BackendParts without(CheckStage duty) {
        return with(duty, RequestCheck.none());
    }

    /** The same with something against callbacks. */
    public BackendParts objecting(Function<BodyContents, Optional<String>> other) {
        return new BackendParts(settings, duties, reader, other, keeper);
    }

    /** The same with another keeper. */
    public BackendParts with(EventRepository other) {
        return new BackendParts(settings, duties, reader, objection, other);
    }

    /** The backend; other commands than this kit's are acknowledged, source: {@link Rule#OTHER_COMMANDS_ARE_TAKEN}. */
    public Backend build() {
        List<RequestCheck> checks = List.copyOf(duties.values());
        return call -> {
            if (call.isProbe()) {
                return ProbeEndpoint.answer(call.query(), keeper);
            }
            for (RequestCheck check : checks) {
                Optional<BackendReply> refusal = check.objection(call);
                if (refusal.isPresent()) {
                    return refusal.get();
                }
            }
            return call.kind().isPresent() ? take(call) : BackendReply.acknowledged();
        };
    }

    private BackendReply take(ReceivedCall call) {
        BodyContents reading = reader.apply(call);
        if (!reading.isCallback()) {
            return BackendReply.refused(reading.problem());
        }
        Optional<String> against = objection.apply(reading);
        if (against.isPresent()) {
            return BackendReply.refused(against.get());
        }
        keeper.keep(reading.events());
        return BackendReply.acknowledged();
    }
}
