package dev.pushback.contract.message;

import dev.pushback.contract.stack.CodeComments;
import dev.pushback.schema.message.Lang;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The snippets: {@code fixes.properties} names the file in {@code fix/} for a case, a rule or a group; in a file each
 * framework's snippet begins with a line such as {@code === Spring}.
 */
final class FixTexts {

    private static final Map<String, Map<String, String>> BY_KEY = read();
    private static final Map<String, Map<String, String>> IN_CHINESE = inChinese();

    private FixTexts() {}

    static Optional<Map<String, String>> of(String key, Lang lang) {
        return Optional.ofNullable((lang == Lang.ZH ? IN_CHINESE : BY_KEY).get(key));
    }

    private static Map<String, Map<String, String>> inChinese() {
        Map<String, Map<String, String>> all = new HashMap<>();
        BY_KEY.forEach((key, snippets) -> {
            Map<String, String> others = new LinkedHashMap<>(snippets);
            others.replaceAll((framework, snippet) -> CodeComments.inChinese(snippet));
            all.put(key, Collections.unmodifiableMap(others));
        });
        return all;
    }

    private static Map<String, Map<String, String>> read() {
        Properties files = HintTexts.read("fixes.properties");
        Map<String, Map<String, String>> byKey = new HashMap<>();
        files.stringPropertyNames().forEach(key -> byKey.put(key, snippets("fix/" + files.getProperty(key) + ".txt")));
        return byKey;
    }

    private static Map<String, String> snippets(String file) {
        Map<String, String> snippets = new LinkedHashMap<>();
        Arrays.stream(text(file).split("(?m)^=== ")).skip(1).forEach(section -> {
            String framework = section.lines().findFirst().orElseThrow();
            snippets.put(framework, section.substring(framework.length()).strip());
        });
        return Collections.unmodifiableMap(snippets);
    }

    private static String text(String file) {
        try (InputStream bytes = FixTexts.class.getResourceAsStream(file)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
