package dev.pushback.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An app in another language, with Tencent's own signer, sees the callbacks of its own push; passed over without node. */
class NodePushAppIT {

    private static final String KEY = "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e";

    @TempDir
    private Path directory;

    @Test
    void seesWhatTheRowsOfItsUsersPromise() throws IOException, InterruptedException {
        assumeTrue(Script.canRun(".", "node", "--version"), "there is no node");
        install();
        Path users = Files.writeString(
                directory.resolve("users.csv"),
                "account,vendor,online,outcome\nalice,huawei,no,clicked\nbob,apns,no,410\ncarol,xiaomi,foreground,reached\n");
        Process app = start(List.of("node", "push-app.mjs", "0"));
        Process serve = null;
        try (BufferedReader out = app.inputReader(StandardCharsets.UTF_8);
                PrintWriter in = new PrintWriter(app.outputWriter(StandardCharsets.UTF_8), true)) {
            serve = serve(out.readLine().substring("Listening on ".length()), users);
            String ready = serve.inputReader(StandardCharsets.UTF_8).readLine();
            in.println("push " + ready.split(" +")[2]);
            assertThat(out.readLine()).startsWith("pushed batch_");
            assertThat(toTheEnd(out))
                    .containsExactly(
                            "alice type 1 stage 1 code 0",
                            "alice type 1 stage 2 code 0",
                            "alice type 1 stage 3 code 0",
                            "bob type 1 stage 1 code 410",
                            "carol type 2 stage 1 code 0",
                            "carol type 2 stage 2 code 0");
        } finally {
            app.destroy();
            if (serve != null) {
                serve.destroy();
            }
        }
    }

    private static List<String> toTheEnd(BufferedReader out) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = out.readLine(); line != null && !line.equals("end"); line = out.readLine()) {
            lines.add(line);
        }
        return lines;
    }

    private void install() throws IOException, InterruptedException {
        for (String file : List.of("package.json", "push-app.mjs")) {
            Files.copy(Path.of("../push-app/node", file), directory.resolve(file));
        }
        Process npm = start(List.of("npm", "install", "--no-audit", "--no-fund"));
        assertThat(npm.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(npm.exitValue()).isZero();
    }

    private Process serve(String callback, Path users) throws IOException {
        return start(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of(System.getProperty("pushback.jar", "../../contract/target/pushback.jar"))
                        .toAbsolutePath()
                        .toString(),
                "serve",
                "--port",
                "0",
                "--https-port",
                "0",
                "--callback",
                callback,
                "--users",
                users.toString(),
                "--speed",
                "100000"));
    }

    private Process start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("PUSHBACK_SECRET_KEY", KEY);
        builder.environment().put("TENCENT_SECRET_KEY", KEY);
        return builder.start();
    }
}
