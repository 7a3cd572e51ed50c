package dev.pushback.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is given twice, or misspelt, is told before anything is sent. */
class SameReportTest {

    @TempDir
    Path folder;

    @Test
    void twoReportsDoNotGoToOneFile() {
        Path file = folder.resolve("x.xml");
        Cli.Outcome outcome = Cli.pushback(
                "verify", "http://127.0.0.1:1/", "--no-auth", "--report", "junit=" + file + ",html=" + file);

        assertThat(outcome).returns(2, Cli.Outcome::code);
        assertThat(outcome.err()).contains("x.xml: two reports");
    }

    @Test
    void aMisspeltSettingIsToldWithTheNearest() throws Exception {
        Path config = Files.writeString(folder.resolve("c"), "tokn-file = t\n");
        Cli.Outcome outcome = Cli.pushback("verify", "http://127.0.0.1:1/", "--config", config.toString());

        assertThat(outcome).returns(2, Cli.Outcome::code);
        assertThat(outcome.err()).contains("tokn-file", "nearest to the first is token-file");
    }
}
