package dev.pushback.emulator.scenario.lifecycle;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FakerNamesTest {

    private final Names names = new FakerNames().draw(1);

    @Test
    void drawsTheSameNamesForASeedAndOthersForAnother() {
        assertThat(new FakerNames().draw(1)).isEqualTo(names);
        assertThat(new FakerNames().draw(2)).isNotEqualTo(names);
    }

    @Test
    void drawsEnglishNamesAndChineseMobileNumbers() {
        assertThat(names.accounts())
                .allMatch(name -> name.matches("[a-z0-9_]{1,27}"))
                .anyMatch(name -> name.matches("[a-z]+_[a-z]+"))
                .anyMatch(name -> name.matches("1\\d{10}"));
    }

    @Test
    void drawsTitlesInBothLanguages() {
        assertThat(names.titles())
                .anyMatch(title -> title.matches("\\p{ASCII}+"))
                .anyMatch(title -> title.matches("生日祝福-\\p{IsHan}+"));
    }

    @Test
    void makesEveryAccountUnique() {
        Accounts accounts = new Accounts(names, 7);
        byte[] out = new byte[Accounts.ROOM];
        Set<String> written = new HashSet<>();
        for (int account = 0; account < 200_000; account++) {
            written.add(new String(out, 0, accounts.write(account, out, 0), US_ASCII));
        }

        assertThat(written).hasSize(200_000);
    }
}
