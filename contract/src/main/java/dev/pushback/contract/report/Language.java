package dev.pushback.contract.report;

import java.util.Locale;

/** The languages that reports speak. */
public enum Language {
    /** English. */
    EN,
    /** Chinese, in simplified characters. */
    ZH;

    /** The tag of HTML's {@code lang}. */
    String tag() {
        return this == ZH ? "zh-CN" : "en";
    }

    Locale locale() {
        return this == ZH ? Locale.CHINESE : Locale.ROOT;
    }

    /** The word of the flag. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
