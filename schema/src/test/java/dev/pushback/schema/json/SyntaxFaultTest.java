package dev.pushback.schema.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyntaxFaultTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "OK | line 1, column 1: \"OK\" where a value should stand",
                "{\"a\" 1} | line 1, column 6: \"1\" where a colon should stand",
                "{\"a\":1 \"b\":2} | line 1, column 8: \"\\\"\" where a comma or } should stand",
                "[1 2] | line 1, column 4: \"2\" where a comma or ] should stand",
                "[1,] | line 1, column 4: nothing between a comma and ]",
                "[\"\\x\"] | line 1, column 4: \"x\" where an escape that JSON knows should stand",
                "[\"\\u12G4\"] | line 1, column 7: \"G4\" where 4 hex digits of an escape should stand",
                "[\"\\u１２３４\"] | line 1, column 5: \"１２３４\" where 4 hex digits of an escape should stand",
                "[-] | line 1, column 3: \"]\" where a digit should stand",
                "[1.e5] | line 1, column 4: \"e5\" where a digit should stand",
                "[1e] | line 1, column 4: \"]\" where a digit should stand",
                "[007] | line 1, column 2: a number with a zero in front",
                "[truth] | line 1, column 2: \"truth\" where a value should stand",
                "[\"a | line 1, column 4: it ends in the middle, after 3 characters",
                "['a'] | line 1, column 2: single quotes, where JSON has double ones",
                "[1 /* one */] | line 1, column 4: a comment, which JSON does not have",
            })
    void namesThePlaceWhatStandsThereAndWhatShould(String text, String fault) {
        assertThat(SyntaxFault.of(text)).hasToString(fault);
    }

    @ParameterizedTest
    @CsvSource({"1, 6", "2, 2"})
    void countsLinesAndCharactersAsPeopleDo(int line, int column) {
        String text = line == 1 ? "[\"😀\" x]" : "[\n x]";

        assertThat(SyntaxFault.of(text)).asString().startsWith("line " + line + ", column " + column + ": ");
    }
}
