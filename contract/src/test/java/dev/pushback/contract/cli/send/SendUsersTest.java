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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
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

    private static final Map<String, String> CODE_OF = new TreeMap<>(Map.of(
            "apns",
            "410",
            "xiaomi",
            "66007",
            "huawei",
            "80300007",
            "fcm",
            "404",
            "meizu",
            "110003",
            "oppo",
            "10000",
            "vivo",
            "10302",
            "honor",
            "80300007"));

    /** PushPlatform, as Tencent's page numbers the vendors. */
    private static final Map<String, Integer> PLATFORM_OF =
            Map.of("apns", 1, "xiaomi", 2, "huawei", 3, "fcm", 4, "meizu", 5, "oppo", 6, "vivo", 7, "honor", 8);

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

    /** Every vendor, presence and outcome with every other; what is expected is read from the rows themselves. */
    @Test
    void givesFiveHundredRowsOfEveryKindTheirStagesAndErrors() throws IOException {
        List<String> rows = IntStream.range(0, 500).mapToObj(SendUsersTest::row).toList();
        Path users = Files.write(directory.resolve("users.csv"), lines("account,vendor,online,outcome", rows));

        Map<String, List<String>> told = told("--users", users.toString());

        for (String row : Files.readAllLines(users).subList(1, 501)) {
            String account = row.split(",")[0];
            assertThat(told.getOrDefault(account, List.of()))
                    .as(row)
                    .containsExactlyInAnyOrderElementsOf(promised(row));
        }
        assertThat(told.keySet()).allMatch(account -> account.matches("user\\d+"));
    }

    @Test
    void tellsOfADeviceWithoutTokenOnlyWhatComesOverTheConnection() throws IOException {
        Path users = Files.writeString(
                directory.resolve("users.csv"),
                "account,vendor,online,outcome\nanna,huawei,no,no-token\nbert,huawei,background,no-token\n");

        assertThat(told("--users", users.toString()))
                .isEqualTo(Map.of("bert", List.of("online 0 1:0", "online 0 2:0")));
    }

    private static String row(int number) {
        List<String> vendors = List.copyOf(CODE_OF.keySet());
        String vendor = vendors.get(number % vendors.size());
        String online = List.of("no", "foreground", "background").get(number / vendors.size() % 3);
        List<String> outcomes =
                List.of("sent", "reached", "clicked", CODE_OF.get(vendor), "no-token", "no-certificate");
        String outcome = outcomes.get(number / vendors.size() / 3 % 6);
        boolean unsaid = vendor.equals("fcm") && outcome.equals("reached"); // FCM never reports that
        return "user" + number + "," + vendor + "," + online + "," + (unsaid ? "clicked" : outcome);
    }

    /** What the guide's table says of a row: way, vendor, stage and code of each event. */
    private static List<String> promised(String row) {
        String[] cells = row.split(",");
        boolean clicks = cells[3].equals("clicked");
        List<String> events = new ArrayList<>();
        if (!cells[2].equals("no")) {
            boolean background = cells[2].equals("background");
            events.add("online 0 1:0");
            events.addAll(background || !cells[3].equals("sent") ? List.of("online 0 2:0") : List.of());
            events.addAll(clicks && !background ? List.of("online 0 3:0") : List.of());
        }
        if (!cells[2].equals("foreground") && !cells[3].startsWith("no-")) {
            String vendor = "offline " + PLATFORM_OF.get(cells[1]) + " ";
            boolean fails = cells[3].matches("-?\\d+");
            events.add(vendor + "1:" + (fails ? cells[3] : "0"));
            boolean reaches = (cells[3].equals("reached") || clicks) && !cells[1].equals("fcm");
            events.addAll(reaches ? List.of(vendor + "2:0") : List.of());
            events.addAll(clicks ? List.of(vendor + "3:0") : List.of());
        }
        return events;
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
        return sent(event -> event.stage().code() + ":" + event.errCode(), List::toString, flags);
    }

    /** The same with way and vendor. */
    private static Map<String, List<String>> told(String... flags) {
        return sent(
                event -> event.type().name().toLowerCase(Locale.ROOT) + " "
                        + event.platform().code() + " " + event.stage().code() + ":" + event.errCode(),
                events -> events,
                flags);
    }

    private static <T> Map<String, T> sent(
            Function<PushEvent, String> look, Function<List<String>, T> all, String... flags) {
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
                        Collectors.mapping(look, Collectors.collectingAndThen(Collectors.toList(), all))));
    }

    private static List<String> lines(String header, List<String> rows) {
        return IntStream.rangeClosed(0, rows.size())
                .mapToObj(i -> i == 0 ? header : rows.get(i - 1))
                .toList();
    }
}
