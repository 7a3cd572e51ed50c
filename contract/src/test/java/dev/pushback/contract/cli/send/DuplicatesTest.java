package dev.pushback.contract.cli.send;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.cli.Cli;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code --duplicates P} repeats as many events as it says, by whatever way they come again. */
class DuplicatesTest {

    @Test
    void repeatsAsManyEventsAsAskedFor() {
        List<String> events =
                events("send", "--dry-run", "--seed", "1", "--recipients", "20000", "--duplicates", "0.2");
        long different = events.stream().distinct().count();

        assertThat(events.size() / (double) different - 1).isBetween(0.17, 0.23);
    }

    @Test
    void repeatsEachCallbackOfTheMatrix() {
        List<String> events =
                events("send", "--dry-run", "--seed", "1", "--scenario", "matrix", "-n", "10", "--duplicates", "1");

        assertThat(events.stream().distinct().count() * 2).isEqualTo(events.size());
    }

    private static List<String> events(String... command) {
        Cli.Outcome outcome = Cli.pushback(command);
        assertThat(outcome).returns(0, Cli.Outcome::code);
        return outcome.out()
                .lines()
                .flatMap(body -> body.contains("[{") ? Stream.of(body) : Stream.empty())
                .flatMap(body ->
                        Arrays.stream(body.substring(body.indexOf("[{") + 2).split("\\},\\{|\\}\\]")))
                .filter(event -> event.contains("TaskId"))
                .toList();
    }
}
