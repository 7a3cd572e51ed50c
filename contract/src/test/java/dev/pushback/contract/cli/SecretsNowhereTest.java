package dev.pushback.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.cli.EchoReceiver.Way;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a receiver repeats and however a run fails: token and header values stand in nothing that is told or written. */
class SecretsNowhereTest {

    private static final String CORE = "9e2fA7c1b0d3";
    private static final String TOKEN = CORE + "/+\"x-令";
    private static final String KEY = "gw0s3cr3t5f0a9b77e1";
    private static final String BEARER = "b3ar3r8c2d4e6f";
    private static final String KNOWN = TOKEN + " " + CORE + "%2F%2B%22x-%E4%BB%A4 " + KEY + " " + BEARER;

    @TempDir
    private Path directory;

    private final Set<String> threads = ConcurrentHashMap.newKeySet();

    @ParameterizedTest
    @EnumSource(Way.class)
    void standNowhereWhateverIsEchoed(Way way) throws IOException {
        try (EchoReceiver receiver = EchoReceiver.start(way, KNOWN, this::noteThreads)) {
            everything(receiver.url());
        }
        assertThat(threads).as("threads while a call was under way").isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:PORT/cb", "https://127.0.0.1:PORT/cb", "http://no.such.host.invalid/cb"})
    void standNowhereWhenNobodyIsThere(String url) throws IOException {
        everything(url.replace("PORT", "" + closedPort()));
    }

    @Test
    void standNowhereWhenTlsFails() throws IOException {
        try (EchoReceiver receiver = EchoReceiver.start(Way.RUBBISH, KNOWN, () -> {})) {
            everything(receiver.url().replace("http:", "https:"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verify http://127.0.0.1:bad/ --token-file TOKEN",
                "verify ftp://127.0.0.1/ --token-file TOKEN",
                "verify http://127.0.0.1:1/ --token-file TOKEN --report html=/dev/null/x",
                "verify http://127.0.0.1:1/ --token-file TOKEN --cacert TOKEN",
                "verify http://127.0.0.1:1/ --token-file TOKEN --cert TOKEN --key TOKEN",
                "send http://127.0.0.1:1/ --token-file TOKEN -n 1 --journal /dev/full",
                "send http://127.0.0.1:1/ --token-file TOKEN -n 1 --journal /none/x",
                "send http://127.0.0.1:1/ --token-file TOKEN -n 1 --report json=/dev/full",
                "send http://127.0.0.1:1/ --token-file TOKEN --resume TOKEN",
                "send http://127.0.0.1:1/ --token-file TOKEN -H Content-Length:" + KEY,
                "send http://127.0.0.1:1/ --token-file TOKEN -H Authorization/" + KEY,
                "send http://127.0.0.1:1/ --token-file TOKEN -H Authorization=Bearer=" + BEARER,
                "replay TOKEN http://127.0.0.1:1/",
                "merge TOKEN TOKEN",
                "send http://127.0.0.1:1/ -n 1 --body TOKEN",
                "send http://127.0.0.1:1/ -n 1 --config TOKEN",
                "send http://127.0.0.1:1/ --users TOKEN",
                "verify http://127.0.0.1:1/ --config TOKEN",
                "verify http://127.0.0.1:1/ --known-failures TOKEN",
                "verify http://127.0.0.1:1/ --known-flaky TOKEN",
                "receive --port 0 --token-file TOKEN --journal /dev/full",
                "receive --port 0 --token-file TOKEN --host no.such.host.invalid",
                "receive --port 0 --token-file TOKEN --cert TOKEN --key TOKEN",
            })
    @EnabledOnOs(OS.LINUX)
    void standNowhereWhenUsageIsWrong(String line) throws IOException {
        String token = tokenFile().toString();

        assertClean(Map.of(line, runWithHeaders(line.replace("TOKEN", token).split(" "))));
    }

    @Test
    void standNowhereInWhatAReceiverTellsAndRecords() throws Exception {
        Path journal = directory.resolve("received.jsonl");
        Background receiver = Background.receive(
                "-n", "3", "-v", "--token-file", tokenFile().toString(), "--journal", journal.toString());
        String url = receiver.url();
        HttpClient client = HttpClient.newHttpClient();
        for (String query : List.of("", "?Sign=" + CORE + "%2F%2B%22x-%E4%BB%A4", "?RequestTime=1&Sign=" + CORE)) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url + query))
                    .POST(HttpRequest.BodyPublishers.ofString("{\"token\":\"" + TOKEN.replace("\"", "\\\"") + "\"}"))
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.body()).doesNotContain(TOKEN);
        }

        assertThat(receiver.code()).isZero();
        assertThat(receiver.out()).doesNotContain(TOKEN, TOKEN.replace("\"", "\\\""));
        assertThat(Files.readString(journal)).doesNotContain(TOKEN.replace("\"", "\\\\\\\""), CORE + "%2F");
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify -v --only http,signature", "send -v -n 20"})
    @EnabledOnOs(OS.LINUX)
    void standInNoProcessListAndInNoFile(String program) throws Exception {
        Map<String, String> told = new LinkedHashMap<>();
        AtomicReference<Process> process = new AtomicReference<>();
        try (EchoReceiver receiver = EchoReceiver.start(
                Way.REFUSED, TOKEN + " " + KEY, () -> told.computeIfAbsent("cmdline", x -> commandLine(process)))) {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Main.class.getName()));
            command.addAll(List.of(program.split(" ")));
            command.addAll(List.of(receiver.url(), "--report", "html=" + directory.resolve("report.html")));
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectOutput(directory.resolve("out").toFile())
                    .redirectError(directory.resolve("err").toFile());
            builder.environment().put("PUSHBACK_TOKEN", TOKEN);
            builder.environment().put("PUSHBACK_HEADER", "X-Gateway-Key: " + KEY);
            synchronized (process) {
                process.set(builder.start());
            }
            assertThat(process.get().waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(told.get("cmdline")).contains("--report");
        assertThat(Files.readString(directory.resolve("out"))).isNotEmpty();
        told.putAll(files());
        assertClean(told);
    }

    private static String commandLine(AtomicReference<Process> process) {
        synchronized (process) {
            try {
                return Files.readString(Path.of("/proc/" + process.get().pid() + "/cmdline"));
            } catch (IOException e) {
                return e.toString();
            }
        }
    }

    /** Every program with every kind of output. */
    private void everything(String url) throws IOException {
        Map<String, String> told = new LinkedHashMap<>();
        String[] sources = {"--token-file", tokenFile().toString()};
        for (String flags : List.of("-v", "-q --color always", "--json", "-v --lang zh")) {
            told.put(
                    "verify " + flags,
                    runWithHeaders(all(
                            ("verify " + url
                                            + " --timeout 1s --only http.status-200,http.redirect*,reply.*,signature.* "
                                            + flags)
                                    .split(" "),
                            sources,
                            "--report",
                            reports("junit", "html", "json") + ",github")));
        }
        Path journal = directory.resolve("journal.jsonl");
        for (String flags : List.of("-v", "--json", "-q --retries 1 --retry-delay 1ms")) {
            told.put(
                    "send " + flags,
                    runWithHeaders(all(
                            ("send " + url + " --timeout 1s -n 5 --seed 1 --batch 1 " + flags).split(" "),
                            sources,
                            "--journal",
                            journal.toString(),
                            "--report",
                            reports("html", "json", "hgrm"))));
        }
        told.put(
                "replay",
                runWithHeaders(all(
                        ("replay " + journal + " " + url + " --timeout 1s -v").split(" "),
                        sources,
                        "--journal",
                        directory.resolve("replayed.jsonl").toString(),
                        "--report",
                        reports("html", "json"))));
        told.putAll(files());
        told.put("threads", String.join("\n", threads));
        assertThat(told).hasSizeGreaterThan(12);
        assertClean(told);
    }

    private String runWithHeaders(String... arguments) {
        Cli cli = new Cli()
                .env("PUSHBACK_TOKEN", TOKEN)
                .env("GITHUB_STEP_SUMMARY", directory.resolve("summary.md").toString());
        String[] headers = {"-H", "X-Gateway-Key: " + KEY, "-H", "Authorization: Bearer " + BEARER};
        boolean sends = List.of("verify", "send", "replay").contains(arguments[0]);
        Cli.Outcome outcome = cli.run(sends ? all(arguments, headers) : arguments);
        assertThat(outcome.code()).isNotEqualTo(70);
        return outcome.out() + outcome.err();
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (Stream<Path> paths = Files.list(directory)) {
            for (Path path : (Iterable<Path>) paths.filter(path -> !path.endsWith("token"))::iterator) {
                files.put(path.getFileName().toString(), Files.readString(path));
            }
        }
        return files;
    }

    private static void assertClean(Map<String, String> told) {
        told.forEach((where, text) -> {
            assertThat(text.lines().filter(line -> line.contains(CORE) || line.contains(KEY) || line.contains(BEARER)))
                    .as(where)
                    .isEmpty();
        });
    }

    private void noteThreads() {
        Thread.getAllStackTraces().keySet().forEach(thread -> threads.add(thread.getName()));
    }

    private static int closedPort() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return taken.getLocalPort();
        }
    }

    private Path tokenFile() throws IOException {
        return Files.writeString(directory.resolve("token"), TOKEN + "\n");
    }

    private String reports(String... kinds) {
        return Stream.of(kinds)
                .map(kind -> kind + "=" + directory.resolve("report." + kind))
                .reduce((one, other) -> one + "," + other)
                .orElseThrow();
    }

    private static String[] all(String[] first, String[] second, String... third) {
        return Stream.of(first, second, third).flatMap(Stream::of).toArray(String[]::new);
    }
}
