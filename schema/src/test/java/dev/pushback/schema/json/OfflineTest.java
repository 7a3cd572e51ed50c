package dev.pushback.schema.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Judges in another JVM, in Turkish, in a far time zone, with another charset, and without a way to the net. */
class OfflineTest {

    @Test
    void judgesTheSameOnAStrangersMachine() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Duser.timezone=Asia/Kathmandu",
                        "-Dfile.encoding=ISO-8859-9",
                        "-DsocksProxyHost=127.0.0.1",
                        "-DsocksProxyPort=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Judge.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(told.lines()).containsExactlyElementsOf(Judge.judged());
    }

    /** What the other JVM runs. */
    static final class Judge {

        private Judge() {}

        public static void main(String[] args) {
            PrintStream out = new PrintStream(System.out, true, UTF_8);
            judged().forEach(out::println);
        }

        static List<String> judged() {
            return Stream.concat(
                            Vector.in("request/invalid").stream()
                                    .map(vector -> WireSchema.REQUEST.check(vector.bytes())),
                            Vector.in("reply/invalid").stream()
                                    .flatMap(vector -> Stream.of(
                                            WireSchema.REPLY.check(vector.bytes()),
                                            ReplyReading.of(vector.bytes()).faults())))
                    .map(List::toString)
                    .toList();
        }
    }
}
