package dev.pushback.contract.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.schema.io.IoMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import org.junit.jupiter.api.Test;

class StdoutTest {

    @Test
    void hasNoProblemIfAllWasWritten() {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        Stdout stdout = new Stdout(written);
        print(stdout);

        assertThat(stdout.problem()).isEmpty();
        assertThat(written).hasToString("text");
    }

    @Test
    void remembersWhatAWriterSwallows() {
        Stdout stdout = new Stdout(failing("No space left on device"));
        print(stdout);

        assertThat(stdout.problem()).contains(IoMessage.NO_SPACE.of());
    }

    @Test
    void aReaderMayHaveHadEnough() {
        Stdout stdout = new Stdout(failing("Broken pipe"));
        print(stdout);

        assertThat(stdout.problem()).isEmpty();
    }

    private static void print(Stdout stdout) {
        PrintWriter writer = new PrintWriter(stdout);
        writer.print("text");
        writer.flush();
    }

    private static OutputStream failing(String why) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(why);
            }
        };
    }
}
