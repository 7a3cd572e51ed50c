package dev.pushback.contract.cli.send;

import static dev.pushback.contract.cli.Cli.pushback;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.cli.Cli;
import dev.pushback.schema.PushEvent;
import dev.pushback.schema.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom a file, a list or a script names gets what it says, and nobody else anything. */
class SendUsersTest {

    /** What a row promises, as stages and codes. */
    private static final Map<String, String> PROMISED =
            Map.of("sent", "[1:0]", "reached", "[1:0, 2:0]", "clicked", "[1:0, 2:0, 3:0]");

    private static final List<String> OUTCOMES = List.of("sent", "reached", "clicked");
    private static final List<String> VENDORS = List.of("huawei", "xiaomi", "oppo", "vivo", "honor");

    /** One code of each vendor. */
    private static final List<String> CODES = List.of("80300007", "66007", "10000", "10302", "80300007");

    @TempDir
    Path directory;

    @Test
    void givesEachOfFiveHundredAccountsExactlyWhatItsRowPromises() throws IOException {
        List<String> rows = IntStream.range(0, 500)
                .mapToObj(i -> "user" + i + "," + VENDORS.get(i % 5) + "," + outcome(i) + ",no")
                .toList();
        Path users = Files.write(directory.resolve("users.csv"), lines("account,vendor,outcome,online", rows));

        Map<String, String> happened = happened("--users", users.toString());

        assertThat(happened).hasSize(500);
        IntStream.range(0, 500)
                .forEach(i -> assertThat(happened)
                        .containsEntry("user" + i, PROMISED.getOrDefault(outcome(i), "[1:" + CODES.get(i % 5) + "]")));
    }

    @Test
    void pushesToTheAccountsOfAList() {
        assertThat(happened("--accounts", "anna,bert,carl")).containsOnlyKeys("anna", "bert", "carl");
    }

    @Test
    void playsAScript() throws IOException {
        Path script = Files.writeString(
                directory.resolve("play.txt"),
                "alice on huawei: sent, fails 80300007\nbob: sent, +2s reached, +10s clicked\n");

        assertThat(happened("--script", script.toString()))
                .isEqualTo(Map.of("alice", "[1:80300007]", "bob", "[1:0, 2:0, 3:0]"));
    }

    @Test
    void tellsLineAndColumnOfWhatNoScriptSays() throws IOException {
        Path script = Files.writeString(directory.resolve("play.txt"), "alice on huawei: sent\nbob on nokia: sent\n");

        Cli.Outcome outcome = pushback("send", "--dry-run", "--script", script.toString());

        assertThat(outcome).returns(2, Cli.Outcome::code);
        assertThat(outcome.err()).contains("play.txt", "2", "nokia");
    }

    @Test
    void namesTheRowOfAnOutcomeThatIsNone() throws IOException {
        Path users = Files.writeString(directory.resolve("users.csv"), "account,outcome\nanna,sent\nbert,eaten\n");

        Cli.Outcome outcome = pushback("send", "--dry-run", "--users", users.toString());

        assertThat(outcome).returns(2, Cli.Outcome::code);
        assertThat(outcome.err()).contains("users.csv", "3", "eaten");
    }

    private static String outcome(int row) {
        return row % 4 == 3 ? CODES.get(row % 5) : OUTCOMES.get(row % 4);
    }

    /** Stages and codes by account, in order. */
    private static Map<String, String> happened(String... flags) {
        Cli.Outcome outcome = pushback(IntStream.range(0, flags.length + 4)
                .mapToObj(
                        i -> i < 4 ? List.of("send", "--dry-run", "--seed", "1").get(i) : flags[i - 4])
                .toArray(String[]::new));
        assertThat(outcome).returns(0, Cli.Outcome::code);
        return outcome.out()
                .lines()
                .flatMap(body -> Wire.decodeCallback(body.getBytes(StandardCharsets.UTF_8)).events().stream())
                .collect(Collectors.groupingBy(
                        PushEvent::toAccount,
                        TreeMap::new,
                        Collectors.mapping(
                                event -> event.stage().code() + ":" + event.errCode(),
                                Collectors.collectingAndThen(Collectors.toList(), List::toString))));
    }

    private static List<String> lines(String header, List<String> rows) {
        return IntStream.rangeClosed(0, rows.size())
                .mapToObj(i -> i == 0 ? header : rows.get(i - 1))
                .toList();
    }
}
