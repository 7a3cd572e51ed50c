package dev.pushback.contract.ledger;

import dev.pushback.contract.ledger.CallLog.Sort;
import dev.pushback.schema.message.Message;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Looks for what nearly all events that are stored wrongly in one way have in common, and hardly another event has.
 *
 * @param all every event that is owed
 * @param calls when and how they were sent
 */
record Circumstances(Collection<SentEvent> all, CallLog calls) {

    private static final int RARE = 10;
    private static final int FIFTHS = 5;
    private static final int FEWEST = 3;
    private static final int MANY = 10;
    private static final int LONG = 100;
    private static final List<String> CHOICES = List.of("PushStage", "EventType", "PushPlatform", "DeviceType");

    private record Circumstance(Message message, Predicate<SentEvent> holds) {}

    /** In words, with how many others have it, too; nothing if they are too few to tell, or nothing fits. */
    Optional<Message> common(Collection<SentEvent> wrong) {
        if (wrong.size() < FEWEST) {
            return Optional.empty();
        }
        Set<List<String>> names = new HashSet<>();
        wrong.forEach(event -> names.add(name(event)));
        List<SentEvent> others =
                all.stream().filter(event -> !names.contains(name(event))).toList();
        return others.isEmpty()
                ? Optional.empty()
                : candidates(wrong)
                        .map(one -> Found.of(one, wrong, others))
                        .filter(Found::isTelling)
                        .max(Comparator.comparingDouble(Found::score))
                        .map(Found::told);
    }

    /** Copies of an event that is wrong are not right ones. */
    private static List<String> name(SentEvent event) {
        return Stream.concat(
                        Stream.of(event.taskId(), event.account()),
                        CHOICES.stream().map(event::member))
                .toList();
    }

    /** Of how many wrong events and of how many others it is true. */
    private record Found(Message message, long wrong, int allWrong, long others, int allOthers) {

        static Found of(Circumstance one, Collection<SentEvent> wrong, List<SentEvent> others) {
            return new Found(
                    one.message(),
                    wrong.stream().filter(one.holds()).count(),
                    wrong.size(),
                    others.stream().filter(one.holds()).count(),
                    others.size());
        }

        boolean isTelling() {
            return wrong * FIFTHS >= allWrong * (FIFTHS - 1L) && others * RARE <= allOthers;
        }

        double score() {
            return (double) wrong / allWrong - (double) others / allOthers;
        }

        Message told() {
            return wrong == allWrong && others == 0
                    ? LedgerMessage.ONLY.of(message)
                    : LedgerMessage.MOSTLY.of(message, wrong, allWrong, others);
        }
    }

    private Stream<Circumstance> candidates(Collection<SentEvent> wrong) {
        List<Circumstance> some = new ArrayList<>();
        for (String name : CHOICES) {
            String value = wrong.iterator().next().member(name);
            some.add(of(
                    LedgerMessage.MEMBER_IS.of(Message.term(name), value),
                    event -> event.member(name).equals(value)));
        }
        some.add(of(LedgerMessage.FAILURES.of(), SentEvent::isFailure));
        some.add(of(
                LedgerMessage.WITHOUT_DATA_ID.of(),
                event -> event.member("DataId").isEmpty()));
        some.add(of(
                LedgerMessage.WITH_DATA_ID.of(),
                event -> !event.member("DataId").isEmpty()));
        some.add(of(LedgerMessage.AFTER_GARBAGE.of(), event -> calls.isBehind(Sort.GARBAGE, event.callback())));
        some.add(of(LedgerMessage.AFTER_OTHER.of(), this::isAfterAnotherCommand));
        some.addAll(atLeast(wrong, 1, SentEvent::index, LedgerMessage.BEHIND));
        some.addAll(atLeast(wrong, 2, SentEvent::neighbours, LedgerMessage.LARGE_BATCH));
        some.addAll(atLeast(wrong, 2, event -> calls.beside(event.callback()), LedgerMessage.AT_ONCE));
        some.addAll(atLeast(wrong, LONG, event -> event.member("ErrInfo").length(), LedgerMessage.LONG_TEXT));
        if (wrong.size() >= MANY) {
            some.addAll(atLeast(wrong, 1, SentEvent::callback, LedgerMessage.LATE));
        }
        return some.stream();
    }

    private boolean isAfterAnotherCommand(SentEvent event) {
        return calls.isBehind(Sort.OTHER_COMMAND, event.callback())
                || calls.isAfter(Sort.OTHER_COMMAND, event.callback());
    }

    private static Circumstance of(Message message, Predicate<SentEvent> holds) {
        return new Circumstance(message, holds);
    }

    /** That a number is at least what it is of all that are wrong, or of four in five, where that is worth telling. */
    private static List<Circumstance> atLeast(
            Collection<SentEvent> wrong, int worthTelling, ToIntFunction<SentEvent> number, LedgerMessage words) {
        int[] numbers = wrong.stream().mapToInt(number).sorted().toArray();
        return IntStream.of(numbers[0], numbers[numbers.length / FIFTHS])
                .filter(least -> least >= worthTelling)
                .mapToObj(least -> of(words.of(least), event -> number.applyAsInt(event) >= least))
                .toList();
    }
}
