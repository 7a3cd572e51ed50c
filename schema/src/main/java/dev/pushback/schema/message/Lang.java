package dev.pushback.schema.message;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** A language that Pushback speaks. */
@API(status = API.Status.STABLE)
public enum Lang {
    /** English. */
    EN,
    /** Simplified Chinese. */
    ZH;

    /** The code on the command line and in file names, such as {@code zh}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The tag of HTML's {@code lang}, such as {@code zh-CN}. */
    public String tag() {
        return this == ZH ? "zh-CN" : code();
    }

    /**
     * The language of whom no command line asks: that of the system property {@code pushback.lang}, or else of the
     * environment's {@code PUSHBACK_LANG}; English where neither names one.
     */
    public static Lang preferred() {
        return Stream.of(System.getProperty("pushback.lang"), System.getenv("PUSHBACK_LANG"))
                .filter(Objects::nonNull)
                .flatMap(code -> fromCode(code.strip()).stream())
                .findFirst()
                .orElse(EN);
    }

    /** The language with this code, or empty. */
    public static Optional<Lang> fromCode(String code) {
        return Arrays.stream(values()).filter(lang -> lang.code().equals(code)).findFirst();
    }
}
