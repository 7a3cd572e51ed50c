package dev.pushback.contract.stack;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pushback.schema.message.MessageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The register of stacks, read once from {@code stacks.json}. */
public final class Stacks {

    private static final List<Stack> ALL = read();

    private Stacks() {}

    /** All stacks, in the order of the register. */
    public static List<Stack> all() {
        return ALL;
    }

    /** The stack of this name. */
    public static Optional<Stack> named(String name) {
        return ALL.stream().filter(stack -> stack.name().equals(name)).findFirst();
    }

    /**
     * The stack of this name.
     *
     * @throws IllegalArgumentException if there is none, with the names that there are
     */
    public static Stack required(String name) {
        return named(name.strip())
                .orElseThrow(() -> new MessageException(StackMessage.NO_STACK.of(
                        name, ALL.stream().map(Stack::name).collect(Collectors.joining(", ")))));
    }

    /** What these replies, written by {@link ReplyText}, show: only what a sign is seen of, and only if it is one. */
    public static Sighting seenIn(List<String> replies) {
        List<Stack> seen = ALL.stream().filter(stack -> stack.isSeenIn(replies)).toList();
        return new Sighting(
                onlyOne(seen.stream().filter(stack -> !isGateway(stack)).toList()),
                onlyOne(seen.stream().filter(Stacks::isGateway).toList()),
                false);
    }

    private static Stack onlyOne(List<Stack> seen) {
        Set<String> below =
                seen.stream().flatMap(stack -> stack.over().stream()).collect(Collectors.toSet());
        List<Stack> top =
                seen.stream().filter(stack -> !below.contains(stack.name())).toList();
        return top.size() == 1 ? top.get(0) : null;
    }

    private static boolean isGateway(Stack stack) {
        return stack.kind() == Stack.Kind.GATEWAY;
    }

    private static List<Stack> read() {
        try (InputStream json = Stacks.class.getResourceAsStream("stacks.json")) {
            return List.copyOf(new JsonMapper().readValue(json, new TypeReference<List<Stack>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
