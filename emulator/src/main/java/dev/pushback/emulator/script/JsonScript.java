package dev.pushback.emulator.script;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pushback.schema.json.JsonFault;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.MessageException;
import dev.pushback.schema.message.Quoted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Reads a script that is written as JSON: an array of objects, each what a plain line says. */
final class JsonScript {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> MEMBERS =
            List.of("accounts", "on", "online", "task", "steps", "again", "times", "atOnce");

    private JsonScript() {}

    static List<Statement> read(String name, String text) {
        List<Statement> statements = new ArrayList<>();
        try (JsonParser json = JSON.createParser(text)) {
            JsonToken first = json.nextToken();
            boolean single = first == JsonToken.START_OBJECT;
            while (single || json.nextToken() == JsonToken.START_OBJECT) {
                single = false;
                JsonLocation at = json.currentTokenLocation();
                statements.add(statement(name, at, JSON.readTree(json)));
                if (first == JsonToken.START_OBJECT) {
                    return statements;
                }
            }
            if (json.currentToken() != JsonToken.END_ARRAY) {
                throw at(name, json.currentTokenLocation(), needs("line", "{…}", String.valueOf(json.currentToken())));
            }
            return statements;
        } catch (JsonProcessingException e) {
            throw at(name, e.getLocation(), ScriptMessage.NO_JSON.of(JsonFault.of(text)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The object is written as the plain line that it means, and read as one. */
    private static Statement statement(String name, JsonLocation where, JsonNode json) {
        for (var member : json.properties()) {
            if (!MEMBERS.contains(member.getKey())) {
                throw at(
                        name,
                        where,
                        ScriptMessage.NO_MEMBER.of(String.join(", ", MEMBERS), Quoted.of(member.getKey())));
            }
        }
        StringJoiner accounts = new StringJoiner(", ");
        for (JsonNode account : many(json.path("accounts"))) {
            accounts.add(quoted(account.asText()));
        }
        StringBuilder line = new StringBuilder(accounts.toString());
        line.append(json.has("on") ? " on " + json.path("on").asText() : "");
        line.append(json.path("online").asBoolean() ? " online" : "");
        line.append(json.has("task") ? " in " + quoted(json.path("task").asText()) : "");
        StringJoiner steps = new StringJoiner(", ", ": ", "");
        many(json.path("steps")).forEach(step -> steps.add(step.asText()));
        line.append(json.path("again").asBoolean() ? " again" : steps);
        line.append(json.has("times") ? ", " + json.path("times").asText() + " times" : "");
        line.append(json.path("atOnce").asBoolean() ? " at once" : "");
        try {
            return new LineReader(line.toString(), where.getColumnNr()).statement();
        } catch (LineReader.Wrong e) {
            throw at(name, where, e.reason());
        }
    }

    private static List<JsonNode> many(JsonNode node) {
        List<JsonNode> all = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(all::add);
        } else if (!node.isMissingNode()) {
            all.add(node);
        }
        return all;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "") + '"';
    }

    private static Message needs(String what, String expected, String actual) {
        return ScriptMessage.NEEDS.of(what, expected, actual);
    }

    private static MessageException at(String name, JsonLocation where, Message reason) {
        int line = where == null ? 1 : where.getLineNr();
        int column = where == null ? 1 : where.getColumnNr();
        return new MessageException(ScriptMessage.AT.of(name, line, column, reason));
    }
}
