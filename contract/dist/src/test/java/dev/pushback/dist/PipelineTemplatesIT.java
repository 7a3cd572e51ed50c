package dev.pushback.dist;

import static org.assertj.core.api.Assertions.assertThat;

import groovy.lang.GroovyClassLoader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.codehaus.groovy.control.CompilationUnit;
import org.codehaus.groovy.control.Phases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** Runs the shell parts of the GitLab template and of the Jenkins pipeline against a right receiver. */
class PipelineTemplatesIT {

    private static final Path CI = Out.ROOT.resolve("examples/ci");
    private static final Pattern INPUT = Pattern.compile("\\$\\[\\[ inputs\\.([a-z-]+) ]]");
    private static final Pattern SHELL_STEP = Pattern.compile("(?m)^ *sh '(.*)'$");

    @TempDir
    Path temporary;

    private Map<String, String> environment;

    @BeforeEach
    void putJarThere() throws IOException {
        Files.createSymbolicLink(
                temporary.resolve("pushback.jar"), Path.of(Out.JAR).toRealPath());
        environment = new HashMap<>(
                Map.of("PATH", Path.of(Out.JAVA).getParent() + ":" + System.getenv("PATH"), "CI", "true"));
    }

    @Test
    void gitlabJobVerifiesReceiverThatItStarts() throws Exception {
        String port = freePort();
        Map<String, String> inputs = Map.of(
                "url", "http://127.0.0.1:" + port + "/callback",
                "start", "java -jar pushback.jar receive --port " + port,
                "arguments", "--no-auth --only 'reply.*'");
        Map<?, ?> job = gitlabJob(inputs);
        ((Map<?, ?>) job.get("variables")).forEach((name, value) -> environment.put(name.toString(), value.toString()));
        String script =
                ((List<?>) job.get("script")).stream().map(Object::toString).collect(Collectors.joining("\n"));

        Ran ran = Ran.run(temporary, environment, List.of("sh", "-ec", script + "\nkill $!"));

        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
        assertThat(temporary.resolve("pushback.xml")).content().contains("<testsuite");
        assertThat(temporary.resolve("receiver.log")).isNotEmptyFile();
    }

    @Test
    void gitlabInputsAreThoseThatAreUsed() throws IOException {
        String template = Files.readString(CI.resolve("gitlab/verify.yml"));
        Map<?, ?> spec = (Map<?, ?>) new Yaml().loadAll(template).iterator().next();

        assertThat(INPUT.matcher(template)
                        .results()
                        .map(match -> match.group(1))
                        .collect(Collectors.toSet()))
                .isEqualTo(((Map<?, ?>) ((Map<?, ?>) spec.get("spec")).get("inputs")).keySet());
    }

    @Test
    void jenkinsPipelineIsGroovy() throws IOException {
        CompilationUnit unit = new CompilationUnit(new GroovyClassLoader());
        unit.addSource("Jenkinsfile", Files.readString(CI.resolve("jenkins/Jenkinsfile")));

        unit.compile(Phases.CONVERSION);
    }

    @Test
    void jenkinsStepsVerifyAndStopReceiver() throws Exception {
        String port = freePort();
        Path app = Files.createDirectories(temporary.resolve("target")).resolve("app.jar");
        Files.createSymbolicLink(app, Path.of(Out.JAR).toRealPath());
        List<String> steps = SHELL_STEP
                .matcher(Files.readString(CI.resolve("jenkins/Jenkinsfile")))
                .results()
                .map(step -> step.group(1)
                        .replace("8080", port)
                        .replace("target/app.jar", "target/app.jar receive --port " + port)
                        .replace("--wait", "--no-auth --only 'reply.*' --wait"))
                .toList();
        assertThat(steps).hasSize(3);

        for (String step : steps) {
            Ran ran = Ran.run(temporary, environment, List.of("sh", "-xe", "-c", step));
            assertThat(ran.code()).as(step + ran.out() + ran.err()).isZero();
        }

        assertThat(temporary.resolve("pushback.xml")).content().contains("<testsuite");
        long pid = Long.parseLong(
                Files.readString(temporary.resolve("receiver.pid")).strip());
        Waits.until(() -> ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
    }

    private static Map<?, ?> gitlabJob(Map<String, String> given) throws IOException {
        List<Object> documents = StreamSupport.stream(
                        new Yaml()
                                .loadAll(Files.readString(CI.resolve("gitlab/verify.yml")))
                                .spliterator(),
                        false)
                .toList();
        Map<?, ?> inputs = (Map<?, ?>) ((Map<?, ?>) ((Map<?, ?>) documents.get(0)).get("spec")).get("inputs");
        String template = Files.readString(CI.resolve("gitlab/verify.yml")).split("\n---\n")[1];
        String filled = INPUT.matcher(template).replaceAll(match -> {
            Map<?, ?> input = (Map<?, ?>) inputs.get(match.group(1));
            return Matcher.quoteReplacement(given.getOrDefault(match.group(1), String.valueOf(input.get("default"))));
        });
        return (Map<?, ?>) ((Map<?, ?>) new Yaml().load(filled)).get("pushback");
    }

    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return Integer.toString(socket.getLocalPort());
        }
    }
}
