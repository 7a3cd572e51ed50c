package dev.pushback.contract.cli;

import dev.pushback.contract.cli.console.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code pushback receive} on a thread of its own, as a shell would run it with {@code &}. */
public final class Background {

    private static final Pattern GREETING = Pattern.compile("Receiving at (\\S+) ");

    private static final Pattern PAGE = Pattern.compile("page at (\\S+)");

    private final CompletableFuture<String> url = new CompletableFuture<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter() {
        @Override
        public void flush() {
            Matcher greeting = GREETING.matcher(toString());
            if (greeting.find()) {
                url.complete(greeting.group(1));
            }
        }
    };
    private final CompletableFuture<Integer> code;

    private Background(List<String> arguments) {
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                OutputStream.nullOutputStream(),
                new PrintWriter(out, false, StandardCharsets.UTF_8),
                new PrintWriter(err, true),
                Map.of(),
                false);
        code = CompletableFuture.supplyAsync(() -> Main.run(arguments, terminal), task -> {
            Thread thread = new Thread(task, "background");
            thread.setDaemon(true);
            thread.start();
        });
        code.thenAccept(ended -> url.completeExceptionally(new AssertionError("exit " + ended + ": " + err)));
    }

    public static Background receive(String... arguments) {
        List<String> all = new java.util.ArrayList<>(List.of("receive", "--port", "0"));
        all.addAll(List.of(arguments));
        return new Background(all);
    }

    /** Where its page is; asked for when it receives. */
    public String page() {
        Matcher page = PAGE.matcher(err());
        page.find();
        return page.group(1);
    }

    /** Where it receives. */
    public String url() throws Exception {
        return url.get(30, TimeUnit.SECONDS);
    }

    /** Its exit code, when it ends. */
    public int code() throws Exception {
        return code.get(30, TimeUnit.SECONDS);
    }

    /** What stands on stderr so far. */
    public String err() {
        return err.toString();
    }

    /** What stands on stdout so far. */
    public String out() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
