package dev.pushback.emulator.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;

/** Escapes in JSON also what a string may hold as it is, but a terminal would obey: control characters, turned text. */
public final class HarmlessJson extends CharacterEscapes {

    private static final long serialVersionUID = 1;
    private static final int[] ASCII = ascii();

    private HarmlessJson() {}

    /** Makes generators that write so. */
    public static JsonFactory factory() {
        return new JsonFactoryBuilder().characterEscapes(new HarmlessJson()).build();
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        return ASCII.clone();
    }

    @Override
    public SerializableString getEscapeSequence(int c) {
        boolean turnsText = c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
        return Character.isISOControl(c) || turnsText ? new SerializedString(String.format("\\u%04x", c)) : null;
    }

    private static int[] ascii() {
        int[] codes = CharacterEscapes.standardAsciiEscapesForJSON();
        codes[0x7f] = CharacterEscapes.ESCAPE_STANDARD;
        return codes;
    }
}
