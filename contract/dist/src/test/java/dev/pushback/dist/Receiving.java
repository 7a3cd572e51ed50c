package dev.pushback.dist;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A receiver in a process of its own, on a free port: {@code pushback receive}. */
final class Receiving implements AutoCloseable {

    private static final Pattern URL = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/callback");

    private final Process process;
    private final Matcher url;

    private Receiving(Process process, Matcher url) {
        this.process = process;
        this.url = url;
    }

    static Receiving start(Path folder, String... flags) throws Exception {
        Path out = Files.createTempFile(folder, "receive", ".out");
        Path err = Files.createTempFile(folder, "receive", ".err");
        List<String> command = new ArrayList<>(List.of(Out.JAVA, "-jar", Out.JAR, "receive", "--port", "0"));
        command.addAll(List.of(flags));
        Process process = Ran.start(folder, Map.of(), command, out, err);
        Waits.until(
                () -> URL.matcher(Files.readString(out) + Files.readString(err)).find());
        Matcher url = URL.matcher(Files.readString(out) + Files.readString(err));
        url.find();
        return new Receiving(process, url);
    }

    String url() {
        return url.group();
    }

    String port() {
        return url.group(1);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
