package dev.pushback.schema.json;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What languages print of an object when nobody asks for JSON. A receiver answers so when the object itself, and not its JSON, became
 * the text of its reply.
 */
enum PrintedForm {
    JAVA_MAP("\\{[\\w.-]+=", "Map.toString() (Java)"),
    JAVA_RECORD("[A-Za-z_$][\\w$]*\\[[A-Za-z_]\\w*=", "record.toString() (Java)"),
    DATA_CLASS("[A-Za-z_$][\\w$]*\\([A-Za-z_]\\w*=", "toString() (Kotlin, Lombok)"),
    JAVA_OBJECT("(?:[A-Za-z_$][\\w$]*\\.)*[A-Za-z_$][\\w$]*@[0-9a-f]{1,8}\\s*\\z", "Object.toString() (Java)"),
    JAVASCRIPT_OBJECT("\\[object \\w+]", "String(object) (JavaScript)"),
    PHP_PRINT_R("(?:Array|\\w+ Object)\\s*\\(\\s*\\[", "print_r() (PHP)"),
    PHP_VAR_DUMP("(?:array\\(\\d+\\)|object\\(\\w+\\)#\\d+ \\(\\d+\\)) \\{", "var_dump() (PHP)"),
    PYTHON_DICT("\\{'[^'\\\\]*': ", "str(dict) (Python)"),
    RUBY_HASH("\\{(?::\\w+|\"\\w+\") ?=> ?", "Hash#inspect (Ruby)"),
    ELIXIR_MAP("%\\{", "inspect (Elixir)"),
    GO_MAP("&?map\\[\\w+:", "fmt.Print (Go)");

    private final Pattern begin;
    private final String printer;

    PrintedForm(String begin, String printer) {
        this.begin = Pattern.compile(begin);
        this.printer = printer;
    }

    /** The form that a text has, if its begin is one of them. */
    static Optional<PrintedForm> of(String text) {
        for (PrintedForm form : values()) {
            if (form.begin.matcher(text).lookingAt()) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }

    /** What prints so: a name of the language, the same in every tongue. */
    String printer() {
        return printer;
    }
}
