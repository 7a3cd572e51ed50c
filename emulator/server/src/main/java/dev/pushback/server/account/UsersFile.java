package dev.pushback.server.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.pushback.schema.json.JsonFault;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.MessageException;
import dev.pushback.schema.message.Quoted;
import dev.pushback.schema.text.Utf8;
import dev.pushback.server.message.ServerMessage;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the users of a file: CSV with a header, or JSON lines. The CSV may be what a spreadsheet saves: with semicolons or tabs
 * between its columns where the header has no comma, and with a first line {@code sep=;}.
 */
public final class UsersFile {

    /** By which a spreadsheet tells another one what stands between columns. */
    private static final Pattern SEPARATOR_LINE = Pattern.compile("sep=(.)\\R");

    /** What a spreadsheet makes of an account of many digits, unless its column is text; the digits are lost. */
    private static final Pattern SHORTENED = Pattern.compile("\\d(?:[.,]\\d+)?E\\+\\d+");

    private static final JsonMapper JSON = new JsonMapper();
    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvParser.Feature.TRIM_SPACES)
            .enable(CsvParser.Feature.EMPTY_STRING_AS_NULL)
            .build();

    private final Path file;
    private final List<User> users = new ArrayList<>();
    private final Set<String> addresses = new HashSet<>();

    private UsersFile(Path file) {
        this.file = file;
    }

    /**
     * The users of a file, in its order.
     *
     * @throws IllegalArgumentException if it can't be read, or a row says what can't be; the message says where
     */
    public static List<User> read(Path file) {
        try {
            String bare = ended(Utf8.withoutMark(Files.readString(file, StandardCharsets.UTF_8)));
            UsersFile users = new UsersFile(file);
            if (bare.isBlank()) {
                throw new MessageException(ServerMessage.USERS_EMPTY.of(file));
            }
            if (bare.stripLeading().startsWith("{")) {
                users.readJson(bare);
            } else {
                users.readCsv(bare);
            }
            return List.copyOf(users.users);
        } catch (NoSuchFileException e) {
            throw new MessageException(ServerMessage.USERS_MISSING.of(file), e);
        } catch (MalformedInputException e) {
            throw new MessageException(ServerMessage.USERS_NOT_UTF_8.of(file), e);
        } catch (IOException e) {
            throw new MessageException(ServerMessage.USERS_UNREADABLE.of(file, String.valueOf(e.getMessage())), e);
        }
    }

    /** A row ends where its line does: the last one, too. */
    private static String ended(String text) {
        return text.endsWith("\n") ? text : text + "\n";
    }

    private void readCsv(String text) throws IOException {
        Matcher told = SEPARATOR_LINE.matcher(text);
        boolean isTold = told.lookingAt();
        String table = isTold ? text.substring(told.end()) : text;
        int before = isTold ? 1 : 0;
        CsvSchema header = CsvSchema.emptySchema()
                .withHeader()
                .withColumnSeparator(isTold ? told.group(1).charAt(0) : separator(table));
        try (MappingIterator<Map<String, String>> rows =
                CSV.readerForMapOf(String.class).with(header).readValues(table)) {
            while (rows.hasNext()) {
                Map<String, String> cells = stripped(rows.next());
                int line = before + rows.getCurrentLocation().getLineNr();
                if (cells.values().stream().allMatch(String::isEmpty)) {
                    continue;
                }
                if (!cells.containsKey("account")) {
                    throw new MessageException(ServerMessage.USER_HEADER.of(file, String.join(", ", cells.keySet())));
                }
                if (SHORTENED.matcher(cells.get("account")).matches()) {
                    throw bad(line - 1, ServerMessage.USER_SHORTENED.of(cells.get("account")));
                }
                add(line - 1, () -> UserRows.user(cells));
            }
            if (users.isEmpty()) {
                throw new MessageException(ServerMessage.USERS_EMPTY.of(file));
            }
        } catch (RuntimeException e) {
            if (e.getCause() instanceof JsonProcessingException csv) {
                throw bad(
                        csv.getLocation() == null
                                ? 0
                                : before + csv.getLocation().getLineNr(),
                        Message.quoted(Quoted.bare(csv.getOriginalMessage(), 200)));
            }
            throw e;
        }
    }

    private static char separator(String table) {
        String header = table.lines().findFirst().orElse("");
        return header.indexOf(',') >= 0 ? ',' : header.indexOf(';') >= 0 ? ';' : header.indexOf('\t') >= 0 ? '\t' : ',';
    }

    /** Names of columns may be written in capitals, and blanks around a cell are no part of it. */
    private static Map<String, String> stripped(Map<String, String> row) {
        Map<String, String> cells = new LinkedHashMap<>();
        row.forEach((column, cell) -> cells.put(column.toLowerCase(Locale.ROOT), cell == null ? "" : cell.strip()));
        return cells;
    }

    private void readJson(String text) {
        int line = 0;
        for (String one : text.split("\n", -1)) {
            line++;
            if (!one.isBlank()) {
                try {
                    JsonNode json = JSON.readTree(one);
                    add(line, () -> UserRows.user(json));
                } catch (JsonProcessingException e) {
                    throw bad(line, ServerMessage.USER_NO_JSON.of(JsonFault.of(one)));
                }
            }
        }
    }

    private interface Row {
        User user() throws UserRows.BadRow;
    }

    private void add(int line, Row row) {
        try {
            User user = row.user();
            addOnce(line, user.account());
            if (user.registrationId() != null && !user.registrationId().equals(user.account())) {
                addOnce(line, user.registrationId());
            }
            users.add(user);
        } catch (UserRows.BadRow e) {
            throw bad(line, e.reason());
        }
    }

    /** What is pushed to must be of one user only. */
    private void addOnce(int line, String address) {
        if (!addresses.add(address)) {
            throw bad(line, ServerMessage.USER_TWICE.of(address));
        }
    }

    private MessageException bad(int line, Message why) {
        return new MessageException(ServerMessage.USER_ROW.of(file, line, why));
    }
}
