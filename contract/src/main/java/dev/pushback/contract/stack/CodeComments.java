package dev.pushback.contract.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The comments within snippets of code, which stand in English there and in Chinese in a table beside this class. */
public final class CodeComments {

    private static final Pattern COMMENT = Pattern.compile("(?m)(?<=^|\\s)(#|//) +(\\S.*?)\\s*$");
    private static final Map<String, String> IN_CHINESE = read();

    private CodeComments() {}

    /** The snippet, its comments in Chinese; those that are code or names stay. */
    public static String inChinese(String snippet) {
        return COMMENT.matcher(snippet)
                .replaceAll(comment -> Matcher.quoteReplacement(
                        comment.group(1) + " " + IN_CHINESE.getOrDefault(comment.group(2), comment.group(2))));
    }

    /** The comments of the table as they stand in the code. */
    static Map<String, String> all() {
        return IN_CHINESE;
    }

    private static Map<String, String> read() {
        try (InputStream table = CodeComments.class.getResourceAsStream("comments_zh.txt")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
