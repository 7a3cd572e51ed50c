package dev.pushback.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pushback.contract.Contract;
import dev.pushback.emulator.journal.JournalReader;
import dev.pushback.schema.kind.CallbackKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Whoever reads stdout has stopped reading, or is gone: runs end, and what goes to files is whole. */
@EnabledOnOs(OS.LINUX)
class NobodyReadsTest {

    /** Fills the pipe, so that the program's first word blocks. */
    private static final String FILLED = "head -c 65536 /dev/zero";

    private static final int AT_ONCE = 3;

    @TempDir
    private Path directory;

    private final GatedReceiver receiver = GatedReceiver.start(AT_ONCE);

    @Test
    void signalEndsASendingThatNobodyReads() throws Exception {
        Path journal = directory.resolve("journal.jsonl");
        Process process = start(
                FILLED,
                "send",
                receiver.url(),
                "-n",
                "1000",
                "--timeout",
                "30s",
                "--journal",
                journal.toString(),
                "--report",
                "json=" + report());
        receiver.awaitHeld();
        process.toHandle().destroy();

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(json().at("/interrupted").asBoolean()).isTrue();
        assertThat(json().at("/callbacks/acknowledged").asInt()).isEqualTo(AT_ONCE);
        try (JournalReader reader = JournalReader.open(journal)) {
            while (reader.next().isPresent()) {
                // to its end
            }
            assertThat(reader.isCut()).isFalse();
        }
    }

    @Test
    void signalEndsAVerificationThatNobodyReads() throws Exception {
        receiver.open();
        Process process = start(FILLED, "verify", receiver.url(), "-v", "--seed", "1", "--report", "json=" + report());
        receiver.awaitHeld();
        process.toHandle().destroy();

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(json().at("/cases")).hasSameSizeAs(Contract.cases(List.of(CallbackKind.ALL_MEMBER_PUSH)));
        assertThat(json().findValuesAsText("reason")).contains("interrupted before this case");
    }

    @Test
    void sendingGoesOnWhenItsReaderHasGone() throws Exception {
        receiver.open();
        Process process = start("true", "send", receiver.url(), "-n", "10", "--report", "json=" + report());
        process.getInputStream().close();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(json().at("/callbacks/acknowledged").asInt()).isEqualTo(10);
    }

    private Process start(String before, String... arguments) throws IOException {
        return Forked.start(before, directory.resolve("err"), arguments);
    }

    private Path report() {
        return directory.resolve("report.json");
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(report().toFile());
    }
}
