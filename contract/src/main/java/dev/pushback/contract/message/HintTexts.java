package dev.pushback.contract.message;

import dev.pushback.schema.Vendor;
import dev.pushback.schema.message.Lang;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The texts of one language: {@code <key>.try} in {@code hints_<lang>.properties}. Any may have <code>{vendors}</code>, the
 * list of them all, and <code>{next}</code>, the first number that none has.
 */
final class HintTexts {

    private static final Map<Lang, HintTexts> READ = new EnumMap<>(Lang.class);

    static {
        for (Lang lang : Lang.values()) {
            READ.put(lang, new HintTexts(lang, read("hints_" + lang.code() + ".properties")));
        }
    }

    private final Lang lang;
    private final Properties texts;

    private HintTexts(Lang lang, Properties texts) {
        this.lang = lang;
        this.texts = texts;
    }

    static HintTexts of(Lang lang) {
        return READ.get(lang);
    }

    Optional<String> remedy(String key) {
        return text(key + ".try");
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable(texts.getProperty(key))
                .map(text -> text.replace("{vendors}", vendors())
                        .replace("{next}", Integer.toString(Vendor.all().size())));
    }

    private String vendors() {
        return Vendor.all().stream()
                .map(vendor -> vendor.platform().code() + " " + brand(vendor))
                .collect(Collectors.joining(lang == Lang.ZH ? "，" : ", "));
    }

    private String brand(Vendor vendor) {
        return lang == Lang.ZH ? vendor.brandInChinese() : vendor.brand();
    }

    /** The keys as they stand in the file, so that a stale one can be found. */
    Set<String> keys() {
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
