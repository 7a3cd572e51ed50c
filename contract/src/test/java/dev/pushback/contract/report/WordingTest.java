package dev.pushback.contract.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.Contract;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.schema.message.Lang;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {

    @Test
    void bothLanguagesHaveTheSameWords() throws IOException {
        assertThat(words("words_zh.properties").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(words("words.properties").stringPropertyNames());
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void everyGroupIsDescribed(Lang lang) {
        Wording wording = Wording.in(lang);

        assertThat(Contract.cases())
                .extracting(ContractCase::group)
                .allSatisfy(group -> assertThat(wording.group(group)).isNotEmpty());
    }

    @Test
    void labelsAreEquallyWideInBothLanguages() {
        assertThat(Columns.width(Wording.in(Lang.EN).fact("expected"))).isEqualTo(10);
        assertThat(Columns.width(Wording.in(Lang.ZH).fact("expected"))).isEqualTo(10);
    }

    private static Properties words(String file) throws IOException {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(Wording.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }
}
