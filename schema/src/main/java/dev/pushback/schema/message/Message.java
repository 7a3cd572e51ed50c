package dev.pushback.schema.message;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What is said, as a value: what kind of thing, and the facts in it. Two messages are equal if they say the same.
 *
 * <p>An argument is a number, another message, a {@link FlagRef}, a {@link Quoted} text of somebody else's, or a string that
 * is the same in every language and for every reader: a name of the protocol, an id, a URL, a value that was sent.
 *
 * @param key what is said
 * @param args the facts, in the order of the key's holes
 */
@API(status = API.Status.STABLE)
public record Message(MessageKey key, List<Object> args) {

    /** Nothing is said. */
    public static final Message NONE = new Message(Plain.NONE, List.of());

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException for an argument of another kind
     */
    public Message {
        requireNonNull(key, "key");
        args = List.copyOf(args);
        args.forEach(Message::check);
    }

    /** A message with these facts. */
    public static Message of(MessageKey key, Object... args) {
        return new Message(key, List.of(args));
    }

    /** What is the same in every language, such as a name of the protocol. */
    public static Message term(String name) {
        return of(Plain.TERM, name);
    }

    /** Somebody else's words by themselves. */
    @API(status = API.Status.INTERNAL)
    public static Message quoted(Quoted words) {
        return of(Plain.TERM, words);
    }

    /** Several put together by a key with two holes, such as {@code {0} and {1}}; {@link #NONE} of none. */
    public static Message joined(MessageKey pair, Collection<Message> parts) {
        return parts.stream().reduce((one, other) -> of(pair, one, other)).orElse(NONE);
    }

    /** Whether nothing is said. */
    public boolean isNone() {
        return key == Plain.NONE;
    }

    /** Whether this is said. */
    public boolean is(MessageKey other) {
        return key == other;
    }

    /** The message under this key that this is or that is an argument of it, at any depth, the first from the left. */
    public Optional<Message> find(MessageKey wanted) {
        return is(wanted)
                ? Optional.of(this)
                : args.stream()
                        .filter(Message.class::isInstance)
                        .flatMap(arg -> ((Message) arg).find(wanted).stream())
                        .findFirst();
    }

    /** The words. */
    public String in(Lang lang, Audience audience) {
        return isNone() ? "" : Catalog.words(this, lang, audience);
    }

    /** The words in English, for the command line. */
    @Override
    public String toString() {
        return in(Lang.EN, Audience.COMMAND_LINE);
    }

    private static void check(Object arg) {
        if (!(arg instanceof Number
                || arg instanceof Message
                || arg instanceof FlagRef
                || arg instanceof Quoted
                || arg instanceof String)) {
            throw new IllegalArgumentException("no argument of a message: " + arg.getClass());
        }
    }
}
