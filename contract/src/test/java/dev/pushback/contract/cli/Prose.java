package dev.pushback.contract.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pushback.contract.stack.Stacks;
import dev.pushback.schema.rule.Rule;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What of a report is said to people: without markup, without what went over the wire, without the names of pages. */
public final class Prose {

    /** The members of documents that hold sentences. */
    private static final Set<String> SENTENCES = Set.of(
            "headline",
            "notes",
            "reason",
            "title",
            "rule",
            "source",
            "expected",
            "actual",
            "sent",
            "remedy",
            "fix",
            "kind",
            "example",
            "note",
            "message",
            "common",
            "why",
            "storage");

    private static final List<String> TITLES = Stream.concat(
                    Stream.of(Rule.values())
                            .flatMap(rule -> Stream.of(rule.source().title(), rule.section())),
                    Stacks.all().stream()
                            .flatMap(stack -> Stream.of(stack.title(), stack.versions()))
                            .filter(Objects::nonNull))
            .distinct()
            .sorted((one, other) -> other.length() - one.length())
            .toList();

    private Prose() {}

    /** Of lines: without what went over the wire, snippets of code, which are set in, and rows of names. */
    public static String ofText(String text) {
        return withoutTitles(text.replaceAll("(?s)\n```\n.*?\n```\n", "\n")
                .replaceAll("\\\\(?=[\\W_])", "")
                .lines()
                .filter(line -> !line.matches("\\s*[<>] .*|      \\s*\\S.*|[a-z][a-z0-9-]*  +[\\x00-\\x7f]*|## .*"))
                .map(line -> line.replaceFirst("^[a-z]+  (?=\\p{IsHan}|Sign|\\d)", ""))
                .map(line -> line.replaceFirst("^::(?:error|warning) title=.*?::", "")
                        .replace("%0A", "\n"))
                .collect(Collectors.joining("\n")));
    }

    /** Of HTML or XML: its text, and the attributes that are shown. */
    static String ofMarkup(String markup) {
        String visible =
                markup.replaceAll("(?s)<(script|style|pre|code|figure)\\b.*?</\\1>|(?<=<h2>|<option>)[a-z-]+", " ");
        String attributes = java.util.regex.Pattern.compile(
                        " (?:message|title|placeholder|alt|aria-label)=\"([^\"]*)\"")
                .matcher(visible)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.joining("\n"));
        return withoutTitles(unescaped(visible.replaceAll("<[^>]*>", " ") + "\n" + attributes));
    }

    /** Of a document: the members that hold sentences. */
    public static String ofJson(JsonNode document) {
        return withoutTitles(sentences(document).collect(Collectors.joining("\n")));
    }

    private static Stream<String> sentences(JsonNode node) {
        Stream<String> own = SENTENCES.stream()
                .map(node::path)
                .flatMap(member ->
                        member.isArray() ? StreamSupport.stream(member.spliterator(), false) : Stream.of(member))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue);
        return Stream.concat(
                own, StreamSupport.stream(node.spliterator(), false).flatMap(Prose::sentences));
    }

    private static String withoutTitles(String text) {
        String rest = text;
        for (String title : TITLES) {
            rest = rest.replace(title, " ");
        }
        return rest;
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&#10;", "\n")
                .replace("&amp;", "&");
    }
}
