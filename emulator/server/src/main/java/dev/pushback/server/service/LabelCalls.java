package dev.pushback.server.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pushback.server.account.Registry;
import dev.pushback.server.account.User;
import dev.pushback.server.message.ServerMessage;
import dev.pushback.server.rest.ErrorCode;
import dev.pushback.server.rest.Members;
import dev.pushback.server.rest.Refusal;
import dev.pushback.server.rest.Route;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The calls about attributes and tags of users; the old service's are the same without ErrorList, AttrTypes and Replace. */
public final class LabelCalls {

    private static final int MOST_ACCOUNTS = 100;
    private static final int MOST_BYTES = 50;
    private static final int MOST_TAGS = 10;
    private static final int MOST_TAGS_OF_A_USER = 100;
    private static final int MOST_TAGS_OF_AN_APP = 1000;
    private static final Pattern REGISTRATION_ID =
            Pattern.compile("(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final Registry registry;
    private final Runnable onChange;

    /** @param onChange what happens when a label has changed */
    public LabelCalls(Registry registry, Runnable onChange) {
        this.registry = registry;
        this.onChange = onChange;
    }

    /** {@code set_attr_name}. */
    public void setAttributeNames(Route.Request call, ObjectNode answer) {
        Members body = call.members();
        Map<String, String> names = body.textMap("AttrNames", ErrorCode.ATTRIBUTE);
        if (names.isEmpty()) {
            throw body.missing("AttrNames", ServerMessage.SLOTS.of(), ErrorCode.ATTRIBUTE);
        }
        Optional<Members> types = body.object("AttrTypes", ErrorCode.ATTRIBUTE);
        Map<Integer, Registry.AttributeName> wanted = new LinkedHashMap<>();
        names.forEach((slot, name) -> wanted.put(slot(slot), attributeName(slot, name, types)));
        wanted.forEach(registry::attributeName);
        onChange.run();
    }

    /** {@code get_attr_name}. */
    public void getAttributeNames(Route.Request call, ObjectNode answer) {
        ObjectNode names = answer.putObject("AttrNames");
        ObjectNode types = call.name().startsWith("timpush/") ? answer.putObject("AttrTypes") : null;
        registry.attributeNames().forEach((slot, name) -> {
            names.put(slot.toString(), name.name());
            if (types != null) {
                types.put(slot.toString(), name.forDevices() ? 1 : 0);
            }
        });
    }

    /** {@code set_attr}. */
    public void setAttributes(Route.Request call, ObjectNode answer) {
        Errors errors = new Errors(answer);
        for (Members one : accounts(call.members(), "UserAttrs")) {
            String account = account(one);
            Map<String, String> attributes = one.textMap("Attrs", ErrorCode.ATTRIBUTE);
            attributes.forEach((name, value) -> {
                known(one, name);
                one.refuseUnless(
                        Members.bytes(value) >= 1 && Members.bytes(value) <= MOST_BYTES,
                        ErrorCode.ATTRIBUTE,
                        "Attrs",
                        ServerMessage.VALUE_BYTES.of());
            });
            boolean fits = attributes.keySet().stream()
                    .allMatch(name -> registry.attribute(name).orElseThrow().forDevices() == isDevice(account));
            if (errors.accepts(account, fits)) {
                registry.change(account, user -> user.withAttributes(with(user.attributes(), attributes)));
            }
        }
        errors.finish(call);
        onChange.run();
    }

    /** {@code get_attr}. */
    public void getAttributes(Route.Request call, ObjectNode answer) {
        ArrayNode found = answer.putArray("UserAttrs");
        forEach(call, answer, (account, user) -> {
            ObjectNode one = found.addObject().put("To_Account", account);
            ObjectNode attributes = one.putObject("Attrs");
            user.attributes().forEach(attributes::put);
        });
    }

    /** {@code remove_attr}. */
    public void removeAttributes(Route.Request call, ObjectNode answer) {
        Errors errors = new Errors(answer);
        for (Members one : accounts(call.members(), "UserAttrs")) {
            List<String> names = one.texts("Attrs", ErrorCode.ATTRIBUTE);
            names.forEach(name -> known(one, name));
            String account = account(one);
            if (errors.accepts(account, true)) {
                registry.change(account, user -> {
                    Map<String, String> left = new LinkedHashMap<>(user.attributes());
                    names.forEach(left::remove);
                    return user.withAttributes(left);
                });
            }
        }
        errors.finish(call);
        onChange.run();
    }

    /** {@code add_tag}. */
    public void addTags(Route.Request call, ObjectNode answer) {
        boolean replace =
                call.members().integer("Replace", 0, 1, ErrorCode.PUSH_JSON).orElse(0L) == 1;
        Errors errors = new Errors(answer);
        Set<String> ofTheApp = new TreeSet<>();
        registry.all().forEach(user -> ofTheApp.addAll(user.tags()));
        for (Members one : accounts(call.members(), "UserTags")) {
            List<String> tags = tags(one, replace ? MOST_TAGS_OF_A_USER : MOST_TAGS);
            ofTheApp.addAll(tags);
            refuseAbove(MOST_TAGS_OF_AN_APP, ofTheApp.size(), one);
            String account = account(one);
            boolean fits = tags.stream().allMatch(tag -> fits(tag, account));
            if (errors.accepts(account, fits)) {
                Set<String> all = new LinkedHashSet<>(
                        replace
                                ? Set.of()
                                : registry.find(account).map(User::tags).orElse(Set.of()));
                all.addAll(tags);
                refuseAbove(MOST_TAGS_OF_A_USER, all.size(), one);
                registry.change(account, user -> user.withTags(all));
            }
        }
        errors.finish(call);
        onChange.run();
    }

    /** {@code get_tag}. */
    public void getTags(Route.Request call, ObjectNode answer) {
        ArrayNode found = answer.putArray("UserTags");
        forEach(call, answer, (account, user) -> {
            ArrayNode tags = found.addObject().put("To_Account", account).putArray("Tags");
            user.tags().forEach(tags::add);
        });
    }

    /** {@code remove_tag}. */
    public void removeTags(Route.Request call, ObjectNode answer) {
        Errors errors = new Errors(answer);
        for (Members one : accounts(call.members(), "UserTags")) {
            Set<String> gone = Set.copyOf(tags(one, MOST_TAGS_OF_A_USER));
            String account = account(one);
            if (errors.accepts(account, true)) {
                registry.change(account, user -> {
                    Set<String> left = new LinkedHashSet<>(user.tags());
                    left.removeAll(gone);
                    return user.withTags(left);
                });
            }
        }
        errors.finish(call);
        onChange.run();
    }

    /** {@code clear_all_tags}, and {@code im_remove_all_tags} before it. */
    public void clearTags(Route.Request call, ObjectNode answer) {
        forEach(call, answer, (account, user) -> registry.change(account, one -> one.withTags(Set.of())));
        onChange.run();
    }

    private interface Found {
        void found(String account, User user);
    }

    private void forEach(Route.Request call, ObjectNode answer, Found action) {
        Members body = call.members();
        List<String> accounts = body.texts("To_Account", ErrorCode.PUSH_JSON);
        body.refuseUnless(
                !accounts.isEmpty(),
                ErrorCode.PUSH_JSON,
                "To_Account",
                ServerMessage.ARRAY_OF_ACCOUNTS.of(MOST_ACCOUNTS));
        atMost(body, "To_Account", accounts.size());
        Errors errors = new Errors(answer);
        for (String account : accounts) {
            if (errors.accepts(account, true)) {
                action.found(account, registry.find(account).orElseGet(() -> User.named(account)));
            }
        }
        errors.finish(call);
    }

    private static List<Members> accounts(Members body, String name) {
        List<Members> accounts = body.needObjects(name, ErrorCode.PUSH_JSON);
        atMost(body, name, accounts.size());
        return accounts;
    }

    private static void atMost(Members body, String name, int size) {
        if (size > MOST_ACCOUNTS) {
            throw new Refusal(
                    ErrorCode.TOO_MANY_ACCOUNTS, ServerMessage.COUNT.of(body.place(name), MOST_ACCOUNTS, size));
        }
    }

    private static void refuseAbove(int most, int size, Members one) {
        if (size > most) {
            throw new Refusal(ErrorCode.TAG_COUNT, ServerMessage.COUNT.of(one.place("Tags"), most, size));
        }
    }

    private static String account(Members one) {
        return one.needText("To_Account", ErrorCode.PUSH_JSON);
    }

    private static List<String> tags(Members one, int most) {
        List<String> tags = one.texts("Tags", ErrorCode.PUSH_JSON);
        one.refuseUnless(!tags.isEmpty(), ErrorCode.PUSH_JSON, "Tags", ServerMessage.ARRAY_OF_TAGS.of(most));
        refuseAbove(most, tags.size(), one);
        for (String tag : tags) {
            one.refuseUnless(!tag.isEmpty(), ErrorCode.TAG_EMPTY, "Tags", ServerMessage.TAG_BYTES.of());
            one.refuseUnless(
                    Members.bytes(tag) <= MOST_BYTES, ErrorCode.TAG_LENGTH, "Tags", ServerMessage.TAG_BYTES.of());
        }
        return tags;
    }

    /** A tag is for accounts of one kind: that of the first that got it. */
    private boolean fits(String tag, String account) {
        return registry.all().stream()
                .filter(user -> user.tags().contains(tag))
                .findFirst()
                .map(user -> isDevice(user.account()) == isDevice(account))
                .orElse(true);
    }

    private static boolean isDevice(String account) {
        return REGISTRATION_ID.matcher(account).matches();
    }

    private void known(Members one, String name) {
        if (registry.attribute(name).isEmpty()) {
            throw new Refusal(ErrorCode.ATTRIBUTE, ServerMessage.ATTRIBUTE_UNKNOWN.of(one.place("Attrs"), name));
        }
    }

    private static int slot(String text) {
        if (!text.matches("\\d")) {
            throw new Refusal(ErrorCode.ATTRIBUTE, ServerMessage.ATTRIBUTE_SLOT.of(text));
        }
        return Integer.parseInt(text);
    }

    private Registry.AttributeName attributeName(String slot, String name, Optional<Members> types) {
        if (name.isEmpty() || Members.bytes(name) > MOST_BYTES) {
            throw new Refusal(
                    ErrorCode.ATTRIBUTE, ServerMessage.BYTES.of("/AttrNames/" + slot, MOST_BYTES, Members.bytes(name)));
        }
        registry.attributeNames().forEach((index, existing) -> {
            if (existing.name().equals(name) && index != Integer.parseInt(slot)) {
                throw new Refusal(
                        ErrorCode.ATTRIBUTE.code(),
                        "attrName:" + name + " already exists at index:" + index,
                        ServerMessage.ATTRIBUTE_TWICE.of(name, index));
            }
        });
        long type = types.flatMap(all -> all.integer(slot, 0, 1, ErrorCode.ATTRIBUTE))
                .orElse(0L);
        return new Registry.AttributeName(name, type == 1);
    }

    private static Map<String, String> with(Map<String, String> before, Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(before);
        all.putAll(more);
        return all;
    }

    /** What ErrorList tells; the old service tells nothing. */
    private final class Errors {
        private final ObjectNode answer;
        private final ArrayNode list;

        Errors(ObjectNode answer) {
            this.answer = answer;
            this.list = answer.arrayNode();
        }

        boolean accepts(String account, boolean fits) {
            if (!registry.exists(account)) {
                add(account, ErrorCode.NO_ACCOUNT);
                return false;
            }
            if (!fits) {
                add(account, ErrorCode.ACCOUNT_KIND);
            }
            return fits;
        }

        private void add(String account, ErrorCode code) {
            list.addObject()
                    .put("To_Account", account)
                    .put("ErrorCode", code.code())
                    .put("ErrorInfo", code.info());
        }

        void finish(Route.Request call) {
            if (!list.isEmpty() && call.name().startsWith("timpush/")) {
                answer.set("ErrorList", list);
            }
        }
    }
}
