package dev.pushback.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/**
 * Plays the guide's Compose file without an engine: each service is the image in a sandbox of its own, in one network that is
 * nobody else's and in which services know each other by name. The app is played by {@code receive}.
 */
class ComposeIT {

    private static final Pattern FENCE = Pattern.compile("(?ms)^```yaml\\n(services:.*?)^```");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{\\w+(?::-(\\w+))?}");
    private static final String TOKEN = "of-the-console";

    @TempDir
    static Path temporary;

    private static Image image;
    private static Path hosts;

    @BeforeAll
    static void unpack() throws IOException {
        image = Image.unpacked(temporary);
        hosts = Files.writeString(
                temporary.resolve("hosts"), "127.0.0.1 localhost\n127.0.0.2 app\n127.0.0.3 tencent\n");
    }

    @Test
    void pushbackVerifiesAppAndLeavesReportOnVolume() throws IOException {
        Ran ran = composed("receive");

        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
        assertThat(ran.lastLine()).startsWith("conformant: ").contains(" 0 failed, ", "http://app:8080/callback");
        assertThat(ran.err()).doesNotContain("WARNING");
        assertThat(temporary.resolve("reports/pushback.xml")).content().contains("<testsuite", "signature.wrong");
    }

    @Test
    void exitCodeIsThatOfPushback() throws IOException {
        Ran ran = composed("receive --fault house-envelope");

        assertThat(ran.code()).as(ran.out() + ran.err()).isEqualTo(1);
        assertThat(temporary.resolve("reports/pushback.xml")).content().contains("<failure");
    }

    /** The app's own call is made by curl. */
    @Test
    void tencentCallsAppBack() throws IOException {
        assumeTrue(Out.has("curl"), "no curl here");
        String call = "curl -s --retry 120 --retry-delay 1 --retry-connrefused --resolve tencent:7300:127.0.0.3 ";
        String push = "http://tencent:7300/v4/timpush/batch?sdkappid=1400187352&identifier=administrator&random=1"
                + "&contenttype=json&usersig=" + userSig();
        String body = "{\"From_Account\":\"administrator\",\"To_Account\":[\"alice\"],\"MsgRandom\":1,"
                + "\"OfflinePushInfo\":{\"Title\":\"hi\",\"Desc\":\"there\"}}";

        Ran ran = inNetwork(sandbox(app("receive")) + " &\n" + sandbox(service("tencent")) + " > tencent.out &\n"
                + call + "-f http://tencent:7300/readyz\n"
                + "task=$(" + call + "-d '" + body + "' '" + push + "' | sed 's/.*TaskId\":\"//; s/\".*//')\n"
                + call + "\"http://tencent:7300/_pushback/wait?task=$task&timeout=60s\"\n"
                + call + "\"http://tencent:7300/_pushback/status\"\n");

        assertThat(ran.out()).contains("\"callback\":\"http://app:8080/callback\"", "\"refused\":0,\"failed\":0");
        assertThat(ran.out()).containsPattern("\"acknowledged\":[1-9]");
    }

    @Test
    void chineseGuideHasTheSameFile() throws IOException {
        assertThat(services("zh/install.md")).isEqualTo(services("install.md"));
    }

    private static Ran composed(String app) throws IOException {
        Map<String, Object> pushback = service("pushback");
        assertThat(pushback).containsEntry("depends_on", List.of("app"));
        return inNetwork(sandbox(app(app)) + " &\n" + sandbox(pushback) + "\ncode=$?\nkill $!\nwait\nexit $code\n");
    }

    /** Plays the app, which the user has. */
    private static Map<String, Object> app(String command) throws IOException {
        Map<String, Object> app = new HashMap<>(service("tencent"));
        app.put("command", command.replace("receive", "receive --host 127.0.0.2 --port 8080"));
        return app;
    }

    private static Ran inNetwork(String script) throws IOException {
        Path file = Files.writeString(temporary.resolve("up.sh"), script);
        List<String> command =
                new ArrayList<>(List.of("bwrap", "--unshare-user", "--unshare-net", "--die-with-parent"));
        command.addAll(List.of("--dev-bind", "/", "/", "--", "sh", file.toString()));
        return Ran.run(temporary, Map.of("PATH", System.getenv("PATH")), command);
    }

    /** The service's sandbox, as a line for the shell. */
    private static String sandbox(Map<String, Object> service) throws IOException {
        Map<String, Path> mounts = new HashMap<>(Map.of("/etc/hosts", hosts));
        for (Object volume : (List<?>) service.getOrDefault("volumes", List.of())) {
            String[] parts = volume.toString().split(":");
            mounts.put(parts[1], Files.createDirectories(temporary.resolve(parts[0])));
        }
        Map<String, String> environment = new HashMap<>();
        ((Map<?, ?>) service.get("environment"))
                .forEach((name, value) -> environment.put(name.toString(), filled(value.toString())));
        List<String> arguments = List.of(service.get("command").toString().split(" "));
        assertThat(service)
                .containsEntry("image", "pushback:" + Out.VERSION)
                .containsEntry("read_only", true)
                .containsEntry("tmpfs", List.of("/tmp"));
        String user = filled(service.getOrDefault("user", image.user()).toString());
        return image.command(user, mounts, environment, arguments).stream()
                .map(word -> "'" + word + "'")
                .collect(Collectors.joining(" "));
    }

    /** Compose's variables: their defaults, and a token where there is none. */
    private static String filled(String text) {
        return VARIABLE.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(match.group(1) == null ? TOKEN : match.group(1)));
    }

    /** One that has the form of such a signature: without a secret key no more is asked. */
    private static String userSig() {
        String json = "{\"TLS.ver\":\"2.0\",\"TLS.identifier\":\"administrator\",\"TLS.sdkappid\":1400187352,"
                + "\"TLS.expire\":86400,\"TLS.time\":" + Instant.now().getEpochSecond() + ",\"TLS.sig\":\"x\"}";
        Deflater deflater = new Deflater();
        deflater.setInput(json.getBytes(StandardCharsets.UTF_8));
        deflater.finish();
        byte[] deflated = new byte[512];
        byte[] whole = Arrays.copyOf(deflated, deflater.deflate(deflated));
        return Base64.getEncoder()
                .encodeToString(whole)
                .replace('+', '*')
                .replace('/', '-')
                .replace('=', '_');
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> service(String name) throws IOException {
        return (Map<String, Object>) services("install.md").get(name);
    }

    private static Map<?, ?> services(String guide) throws IOException {
        Matcher fence = FENCE.matcher(Files.readString(Out.ROOT.resolve("examples/guides/" + guide)));
        assertThat(fence.find()).as(guide).isTrue();
        return (Map<?, ?>) ((Map<?, ?>) new Yaml().load(fence.group(1))).get("services");
    }
}
