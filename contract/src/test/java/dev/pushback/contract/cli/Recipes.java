package dev.pushback.contract.cli;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.yaml.snakeyaml.Yaml;

/** Finds the command lines that the documents show. */
public final class Recipes {

    private static final Pattern FENCE = Pattern.compile("^```(\\w+)\\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern INLINE = Pattern.compile("`pushback ([a-z][^`]*)`");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern GROOVY = Pattern.compile("\\bsh '([^']*)'");
    private static final Pattern GRADLE = Pattern.compile("commandLine\\(([^)]*)\\)");
    private static final Pattern WORD = Pattern.compile("(?:[^\\s'\"]|'[^']*'|\"[^\"]*\")+");
    private static final Pattern PROGRAM =
            Pattern.compile("java (?:-X\\S+ )*-jar (?:contract/target/)?pushback\\.jar (.*)");

    private Recipes() {}

    /** What stands after the program's name in each of the document's command lines. */
    public static List<List<String>> of(Path document) {
        String text = Docs.read(document);
        List<List<String>> found = new ArrayList<>();
        FENCE.matcher(text).results().forEach(fence -> found.addAll(in(fence.group(1), fence.group(2))));
        INLINE.matcher(FENCE.matcher(text).replaceAll(""))
                .results()
                .forEach(span -> found.add(words(span.group(1).replace('\n', ' '))));
        return found;
    }

    private static List<List<String>> in(String language, String code) {
        return switch (language) {
            case "sh" -> shell(code);
            case "yaml" ->
                strings(new Yaml().load(code)).stream()
                        .flatMap(one -> shell(one).stream())
                        .toList();
            case "xml" -> xml(code);
            case "groovy" ->
                GROOVY.matcher(code)
                        .results()
                        .flatMap(call -> shell(call.group(1)).stream())
                        .toList();
            case "kotlin" ->
                GRADLE.matcher(code)
                        .results()
                        .map(call -> QUOTED.matcher(call.group(1))
                                .results()
                                .map(word -> word.group(1))
                                .toList())
                        .map(words -> words.subList(3, words.size()))
                        .toList();
            default -> List.of();
        };
    }

    private static List<List<String>> shell(String code) {
        List<List<String>> lines = new ArrayList<>();
        for (String line : code.replace("\\\n", " ").split("\n|&&")) {
            Matcher program = PROGRAM.matcher(line.strip());
            if (program.matches()) {
                lines.add(words(program.group(1).replaceFirst("\\s#.*", "")));
            }
        }
        return lines;
    }

    private static List<String> words(String line) {
        return WORD.matcher(line)
                .results()
                .map(word -> word.group().replaceAll("['\"]", ""))
                .toList();
    }

    private static List<String> strings(Object node) {
        if (node instanceof Map<?, ?> map) {
            return strings(map.values());
        }
        if (node instanceof Collection<?> list) {
            return list.stream().flatMap(one -> strings(one).stream()).toList();
        }
        return node instanceof String text ? List.of(text) : List.of();
    }

    private static List<List<String>> xml(String code) {
        NodeList calls = parsed("<snippet>" + code + "</snippet>").getElementsByTagName("arguments");
        return IntStream.range(0, calls.getLength())
                .mapToObj(n -> arguments((Element) calls.item(n)))
                .filter(words -> words.contains("pushback.jar"))
                .map(words -> words.subList(2, words.size()))
                .toList();
    }

    private static List<String> arguments(Element call) {
        NodeList words = call.getElementsByTagName("argument");
        return IntStream.range(0, words.getLength())
                .mapToObj(n -> words.item(n).getTextContent())
                .toList();
    }

    private static Document parsed(String xml) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)));
        } catch (Exception e) {
            throw new AssertionError("the snippet is no XML: " + xml, e);
        }
    }
}
