package dev.pushback.contract.message;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The texts of one language: {@code <key>.title} and {@code <key>.try} in {@code hints_<lang>.properties}. */
final class HintTexts {

    private static final Map<Lang, HintTexts> READ = new EnumMap<>(Lang.class);

    static {
        for (Lang lang : Lang.values()) {
            READ.put(lang, new HintTexts(read("hints_" + lang.code() + ".properties")));
        }
    }

    private final Properties texts;

    private HintTexts(Properties texts) {
        this.texts = texts;
    }

    static HintTexts of(Lang lang) {
        return READ.get(lang);
    }

    Optional<String> title(String key) {
        return Optional.ofNullable(texts.getProperty(key + ".title"));
    }

    Optional<String> remedy(String key) {
        return Optional.ofNullable(texts.getProperty(key + ".try"));
    }

    /** The keys as they stand in the file, so that a stale one can be found. */
    java.util.Set<String> keys() {
        return texts.stringPropertyNames();
    }

    static Properties read(String file) {
        Properties properties = new Properties();
        try (Reader text = new InputStreamReader(HintTexts.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            properties.load(text);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
