package dev.pushback.server.account;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pushback.schema.Platform;
import dev.pushback.schema.VendorErrors;
import dev.pushback.schema.message.Message;
import dev.pushback.server.message.ServerMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Users from rows of cells by column: those of the users file, and those that come over HTTP. */
public final class UserRows {

    /** The columns; only the first is needed. */
    public static final List<String> COLUMNS =
            List.of("account", "vendor", "device", "online", "outcome", "registration_id", "tags", "attrs", "delay");

    private static final Pattern DELAY = Pattern.compile("(\\d{1,7})(ms|s|m)");

    private UserRows() {}

    /** A row that says something that can't be. */
    public static final class BadRow extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Message reason;

        BadRow(Message reason) {
            super(reason.toString());
            this.reason = reason;
        }

        /** What, and what it should be. */
        public Message reason() {
            return reason;
        }
    }

    /**
     * The user that a row tells of.
     *
     * @param cells by column; what is empty is drawn. Tags stand behind each other with {@code ;} or {@code |} between,
     *     attributes as {@code name=value} likewise
     * @throws BadRow if a column is not known or a cell says what can't be
     */
    public static User user(Map<String, String> cells) throws BadRow {
        return user(cells, new LinkedHashSet<>(parts(cell("tags", cells))), attributes(cells));
    }

    /**
     * The user that a JSON object tells of; tags may be an array and attrs an object, whatever they hold.
     *
     * @throws BadRow if it is none, or says what can't be
     */
    public static User user(JsonNode json) throws BadRow {
        if (!json.isObject()) {
            throw new BadRow(ServerMessage.USER_NO_OBJECT.of("{\"account\":\"alice\",\"vendor\":\"huawei\"}"));
        }
        Map<String, String> cells = new LinkedHashMap<>();
        json.properties().forEach(member -> {
            JsonNode value = member.getValue();
            cells.put(member.getKey(), value.isNull() ? "" : value.isValueNode() ? value.asText() : value.toString());
        });
        JsonNode tags = json.path("tags");
        JsonNode attributes = json.path("attrs");
        return user(
                cells,
                tags.isArray() ? texts(tags) : new LinkedHashSet<>(parts(cell("tags", cells))),
                attributes.isObject() ? members(attributes) : attributes(cells));
    }

    private static User user(Map<String, String> cells, Set<String> tags, Map<String, String> attributes)
            throws BadRow {
        for (String column : cells.keySet()) {
            if (!COLUMNS.contains(column)) {
                throw new BadRow(ServerMessage.USER_COLUMN.of(column, String.join(", ", COLUMNS)));
            }
        }
        String account = cell("account", cells);
        if (account.isEmpty()) {
            throw bad("account", ServerMessage.USER_ID.of(), "");
        }
        Platform vendor = platform("vendor", cells);
        try {
            return new User(
                    account,
                    vendor,
                    platform("device", cells),
                    presence(cells),
                    outcome(cells, vendor),
                    orNull(cell("registration_id", cells)),
                    tags,
                    attributes,
                    delay(cells));
        } catch (IllegalArgumentException e) {
            throw bad("outcome", ServerMessage.USER_NOT_REACHED.of(), "reached");
        }
    }

    private static Platform platform(String column, Map<String, String> cells) throws BadRow {
        String word = cell(column, cells);
        for (Platform platform : Platform.values()) {
            if (platform != Platform.UNKNOWN
                    && (platform.name().equalsIgnoreCase(word)
                            || platform.brand().equalsIgnoreCase(word))) {
                return platform;
            }
        }
        if (word.isEmpty()) {
            return null;
        }
        if (word.equalsIgnoreCase(Platform.UNKNOWN.name())) {
            return Platform.UNKNOWN;
        }
        String all = Arrays.stream(Platform.values())
                .map(platform -> platform.brand().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        throw bad(column, ServerMessage.USER_ONE_OF.of(all), word);
    }

    private static Presence presence(Map<String, String> cells) throws BadRow {
        String word = cell("online", cells);
        for (Presence presence : Presence.values()) {
            if (presence.word().equalsIgnoreCase(word)) {
                return presence;
            }
        }
        if (word.isEmpty()) {
            return null;
        }
        throw bad("online", ServerMessage.USER_ONLINE.of(), word);
    }

    private static Outcome outcome(Map<String, String> cells, Platform vendor) throws BadRow {
        String word = cell("outcome", cells);
        if (word.isEmpty()) {
            return null;
        }
        for (Outcome.Kind kind : Outcome.Kind.values()) {
            if (kind != Outcome.Kind.FAILED && kind.word().equalsIgnoreCase(word)) {
                return Outcome.of(kind);
            }
        }
        if (word.matches("-?[1-9]\\d{0,8}")) {
            return failed(Integer.parseInt(word), vendor);
        }
        throw bad("outcome", ServerMessage.USER_OUTCOME.of(), word);
    }

    private static Outcome failed(int code, Platform vendor) throws BadRow {
        if (vendor == null) {
            throw bad("vendor", ServerMessage.USER_VENDOR.of(), "");
        }
        Set<Integer> known = VendorErrors.of(vendor).stream()
                .map(error -> error.code())
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        if (!known.contains(code)) {
            throw bad("outcome", ServerMessage.USER_CODE.of(vendor.brand(), known), "" + code);
        }
        return Outcome.failed(code);
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new LinkedHashSet<>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private static Map<String, String> members(JsonNode object) {
        Map<String, String> members = new LinkedHashMap<>();
        object.properties()
                .forEach(one -> members.put(one.getKey(), one.getValue().asText()));
        return members;
    }

    private static Map<String, String> attributes(Map<String, String> cells) throws BadRow {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String part : parts(cell("attrs", cells))) {
            int equals = part.indexOf('=');
            if (equals < 1) {
                throw bad("attrs", ServerMessage.USER_ATTRS.of(), part);
            }
            attributes.put(
                    part.substring(0, equals).strip(),
                    part.substring(equals + 1).strip());
        }
        return attributes;
    }

    private static List<String> parts(String cell) {
        return Arrays.stream(cell.split("[;|]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static Duration delay(Map<String, String> cells) throws BadRow {
        String text = cell("delay", cells);
        if (text.isEmpty()) {
            return Duration.ZERO;
        }
        Matcher matcher = DELAY.matcher(text);
        if (matcher.matches()) {
            long number = Long.parseLong(matcher.group(1));
            Duration delay = switch (matcher.group(2)) {
                case "ms" -> Duration.ofMillis(number);
                case "s" -> Duration.ofSeconds(number);
                default -> Duration.ofMinutes(number);
            };
            if (delay.compareTo(User.MOST_DELAY) <= 0) {
                return delay;
            }
        }
        throw bad("delay", ServerMessage.USER_DELAY.of(), text);
    }

    private static String cell(String column, Map<String, String> cells) {
        String cell = cells.get(column);
        return cell == null ? "" : cell;
    }

    private static String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    private static BadRow bad(String column, Message expected, String actual) {
        return new BadRow(ServerMessage.USER_VALUE.of(column, expected, actual));
    }
}
