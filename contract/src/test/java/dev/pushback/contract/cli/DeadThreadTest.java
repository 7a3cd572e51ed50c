package dev.pushback.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program that has lost a thread for good, as where there is no file handle left to load a class by. */
class DeadThreadTest {

    @ParameterizedTest
    @ValueSource(strings = {"java.lang.NoClassDefFoundError", "java.lang.OutOfMemoryError"})
    void endsInsteadOfStandingStill(String fault) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Losing.class.getName(),
                        fault)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(70);
            assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("pushback: a thread died: " + fault);
        } finally {
            process.destroyForcibly();
        }
    }

    /** The program, of which a thread dies as soon as it has begun. */
    static final class Losing {

        private Losing() {}

        public static void main(String[] fault) throws ReflectiveOperationException {
            Error error = (Error) Class.forName(fault[0]).getConstructor().newInstance();
            Thread dying = new Thread(() -> {
                while (Thread.getDefaultUncaughtExceptionHandler() == null) {
                    Thread.onSpinWait();
                }
                throw error;
            });
            dying.setDaemon(true);
            dying.start();
            Main.main(new String[] {"receive", "--port", "0", "--duration", "5m"});
        }
    }
}
