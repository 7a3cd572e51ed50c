package dev.pushback.maven;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Verifies the running receiver, and records the verdict: the goal {@code check} fails the build, once what was started is stopped.
 *
 * <p>Settings without a parameter of their own go into {@code arguments}, or into the environment as {@code PUSHBACK_…}; the token is
 * best kept there ({@code PUSHBACK_TOKEN}).
 */
@Mojo(name = "verify", defaultPhase = LifecyclePhase.INTEGRATION_TEST, threadSafe = true)
public class VerifyMojo extends ReceiverMojo {

    private static final String PROGRAM = "dev.pushback.contract.cli.Main";

    /** The receiver's callback URL. */
    @Parameter(property = "pushback.url", required = true)
    String url;

    /** The application's number in Tencent's console. */
    @Parameter(property = "pushback.sdkAppId")
    String sdkAppId;

    /** The file with the token that callbacks are signed with. */
    @Parameter(property = "pushback.tokenFile")
    File tokenFile;

    /** Whether the receiver is meant to check no signature. */
    @Parameter(property = "pushback.noAuth", defaultValue = "false")
    boolean noAuth;

    /** How long to wait until the receiver accepts connections: {@code 500ms}, {@code 60s}, {@code 5m}. */
    @Parameter(property = "pushback.wait", defaultValue = "60s")
    String wait;

    /** Whether a SHOULD counts as a MUST. */
    @Parameter(property = "pushback.strict", defaultValue = "false")
    boolean strict;

    /** The cases to play, all others are left out: ids, with {@code *}, separated by commas. */
    @Parameter(property = "pushback.only")
    String only;

    /** The cases to leave out. */
    @Parameter(property = "pushback.exclude")
    String exclude;

    /** The file of cases that are known to fail, with a reason each. */
    @Parameter(property = "pushback.knownFailures")
    File knownFailures;

    /** The URL at which the receiver shows what it stores. */
    @Parameter(property = "pushback.probe")
    String probe;

    /** Further words for {@code pushback verify}. */
    @Parameter
    List<String> arguments = List.of();

    @Parameter(defaultValue = "${plugin.artifacts}", readonly = true, required = true)
    List<Artifact> artifacts;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    MojoExecution execution;

    @Override
    void run() throws IOException, MojoExecutionException {
        Files.createDirectories(folder());
        // In a JVM of its own: the program ends its process, and Maven's class path is none of its business.
        Process program = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(nothing()))
                .start();
        Thread end = new Thread(program::destroy);
        Runtime.getRuntime().addShutdownHook(end);
        String summary = told(program);
        new Verdict(execution.getExecutionId(), exitCode(program), summary).write(folder(), build());
        Runtime.getRuntime().removeShutdownHook(end);
    }

    private List<String> command() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = artifacts.stream()
                .map(artifact -> artifact.getFile().getPath())
                .collect(Collectors.joining(File.pathSeparator));
        Words words = new Words(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8")
                .add("-cp", classPath)
                .add(PROGRAM)
                .add("verify", url)
                .add("--wait", wait)
                .add("--report", reports());
        return flags(words).all(arguments).list();
    }

    private Words flags(Words words) {
        return words.add("--sdk-app-id", sdkAppId)
                .add("--token-file", tokenFile)
                .add("--only", only)
                .add("--exclude", exclude)
                .add("--known-failures", knownFailures)
                .add("--probe", probe)
                .add("--lang", lang)
                .addIf(noAuth, "--no-auth")
                .addIf(strict, "--strict");
    }

    private String reports() {
        String name = folder().resolve(execution.getExecutionId()).toString();
        return "junit=%1$s.xml,html=%1$s.html,json=%1$s.json".formatted(name);
    }

    /** Logs what the program prints, and returns its last line. */
    private String told(Process program) throws IOException {
        String last = "";
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                getLog().info(line);
                last = line.isBlank() ? last : line;
            }
        }
        return last;
    }

    private static int exitCode(Process program) throws MojoExecutionException {
        try {
            return program.waitFor();
        } catch (InterruptedException e) {
            program.destroy();
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("interrupted", e);
        }
    }

    private static File nothing() {
        return new File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");
    }
}
