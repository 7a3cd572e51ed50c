package dev.pushback.maven;

import java.util.ArrayList;
import java.util.List;

/** A command line in the making; a flag without a value is left out. */
final class Words {

    private final List<String> words;

    Words(String... first) {
        words = new ArrayList<>(List.of(first));
    }

    Words add(String word) {
        words.add(word);
        return this;
    }

    Words add(String flag, Object value) {
        if (value != null) {
            words.add(flag);
            words.add(value.toString());
        }
        return this;
    }

    Words addIf(boolean wanted, String flag) {
        if (wanted) {
            words.add(flag);
        }
        return this;
    }

    Words all(List<String> more) {
        words.addAll(more);
        return this;
    }

    List<String> list() {
        return List.copyOf(words);
    }
}
