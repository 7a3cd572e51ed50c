package dev.pushback.contract.cli;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words in Latin letters that stand in a Chinese output though they are nobody's names: what is left when quoted texts,
 * addresses, paths, options, ids, names of the protocol and words that are typed are taken away.
 */
public final class LatinWords {

    /** What is somebody else's text, or a name by its form. */
    private static final List<Pattern> NAMES = List.of(
            Pattern.compile("(?m) = \".*?(?:\"(?=[；（]|$)|…(?=（))"), // a member and what is put there
            Pattern.compile("“[^”\n\\p{IsHan}]*”"),
            Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"|'[^'\n]*'|`[^`\n]*`"), // quoted
            Pattern.compile("https?://[^\\s，；。、）]+"),
            Pattern.compile("(?<![A-Za-z])(?:\\.{0,2}/[\\w.*@?=&…-]+)+/?"), // paths, pointers
            Pattern.compile("[\\w-]+\\.(?:json|har|html|xml|txt|jsonl|pem|properties)\\b"),
            Pattern.compile(
                    "(?<!\\w)--?[A-Za-z][a-z-]*(?:[= ](?:now|none|old|new|auto|list|html|json|junit|github|fixed)[^\\s，；。、）]*)?"),
            Pattern.compile("\\b(?:PUSHBACK|GITHUB)_[A-Z_]+"),
            Pattern.compile(
                    "@[a-z-]+/[a-z-]+|\\b[a-z-]+\\.\\*|\\b\\w+(?:\\.\\w+)*\\([\\w., ]*\\)"), // packages, globs, calls
            Pattern.compile(
                    "\\b[a-z0-9]+(?:-[a-z0-9]+)*(?:\\.(?:[a-z0-9]+-)*[a-z0-9*]+)+\\b"), // case ids, members of objects
            Pattern.compile(
                    "\\b(?:text|application)/[a-z-]+|\\b[a-z]+[A-Z]\\w*|\\b[A-Za-z]+=[^\\s，；。、）]+"), // what is sent
            Pattern.compile("\\b[A-Za-z0-9]+(?:-[A-Za-z0-9]+)+\\b"), // ids
            Pattern.compile("\\b[A-Z][A-Za-z0-9_]*\\b"), // SdkAppid, TaskId, MUST, HTTP, Java
            Pattern.compile("\\b(?:batch_(?![a-z])|(?:batch_|task_)?[a-z]+_[a-z_]+\\b)"), // names with an underline
            Pattern.compile("\\b\\d[\\w.]*\\b"), // 2s, 16kB
            Pattern.compile("\\bp\\d+\\b"));

    /** Words of ours that are typed as they are, units, and names that are written in small letters. */
    private static final Set<String> TYPED =
            Set.of(("pushback send verify cases stacks receive replay merge validate schema serve completion"
                            + " lifecycle matrix sample china overseas mixed none now fixed auto always never en zh"
                            + " timeout error request reply openapi rest postman http https probe github junit html json har hgrm hlog prometheus otlp"
                            + " bash zsh source tencent any true false null list url"
                            + " ms kB s x lag rate coverage failed refused"
                            + " administrator admin old new sdk httpYac startedDateTime spring vivo emoji charset properties gzip chunked ulimit contenttype iOS iPad curl token kotlinx")
                    .split(" "));

    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");

    private LatinWords() {}

    /** The lines that hold some, each with them in front. */
    public static List<String> lines(String text) {
        return text.lines()
                .filter(line -> !in(line).isEmpty())
                .map(line -> in(line) + " " + line)
                .distinct()
                .toList();
    }

    /** Those of a text. */
    public static List<String> in(String text) {
        String rest = text.replaceAll("\n {12,}", " "); // what the help has broken into lines
        for (Pattern name : NAMES) {
            rest = name.matcher(rest).replaceAll(" ");
        }
        return WORD.matcher(rest)
                .results()
                .map(word -> word.group())
                .filter(word -> word.length() > 1 && !TYPED.contains(word))
                .distinct()
                .toList();
    }
}
