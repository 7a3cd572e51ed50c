package dev.pushback.contract.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pushback.schema.message.Lang;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The snippets for Spring that need little of Spring: compiled and run. */
class SnippetsTest {

    private static final String IMPORTS = """
            import static java.nio.charset.StandardCharsets.UTF_8;
            import java.security.*;
            import java.time.*;
            import java.util.*;
            """;

    @TempDir
    private Path folder;

    @Test
    void signatureIsChecked() throws Exception {
        String sign = "17773bc39a671d7b9aa835458704d2a6db81360a5940292b587d6d760d484061";
        Clock clock = Clock.fixed(Instant.ofEpochSecond(1669872112), ZoneOffset.UTC);
        compile(spring("group.signature"));

        assertThat(call("xxxxyyyy", "1669872112", sign, clock)).isEqualTo(true);
        assertThat(call("xxxyyy", "1669872112", sign, clock)).isEqualTo(false);
        assertThat(call("xxxxyyyy", null, sign, clock)).isEqualTo(false);
    }

    @Test
    void onlyOneSdkAppidIsTaken() throws Exception {
        compile("record Reply(String status, String info, int code) {}\n"
                + "static class ResponseEntity {\n"
                + "static ResponseEntity status(int status) { return new ResponseEntity(); }\n"
                + "Object body(Reply reply) { return reply.status(); } }\n"
                + "static Object look(String[] appIds, String ownAppId) {\n" + spring("group.app-id")
                + "\nreturn \"OK\"; }");

        assertThat(call(new String[] {"1400187352"}, "1400187352")).isEqualTo("OK");
        assertThat(call(new String[] {"1"}, "1400187352")).isEqualTo("FAILURE");
        assertThat(call(null, "1400187352")).isEqualTo("FAILURE");
    }

    @Test
    void eventThatIsNullIsRefused() throws Exception {
        String snippet = spring("group.malformed");
        compile("record Callback(List<Object> events) {}\n"
                + "static void look(List<Object> events) { check(new Callback(events)); }\n"
                + snippet.substring(snippet.indexOf("static void check")));

        assertThat(call(List.of("event"))).isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> call(Arrays.asList("event", null)));
        assertThatIllegalArgumentException().isThrownBy(() -> call(List.of()));
    }

    private static String spring(String key) {
        return FixTexts.of(key, Lang.EN).orElseThrow().get("Spring");
    }

    private void compile(String members) throws Exception {
        Path source = folder.resolve("Snippet.java");
        Files.writeString(source, IMPORTS + "class Snippet {\n" + members + "\n}\n");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, said, said, "-proc:none", "-d", folder.toString(), source.toString());
        assertThat(status).as(said.toString(StandardCharsets.UTF_8)).isZero();
    }

    /** Calls the snippet's method, or {@code look} where there is one. */
    private Object call(Object... arguments) throws Exception {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            List<Method> methods = List.of(loader.loadClass("Snippet").getDeclaredMethods());
            Method method = methods.stream()
                    .filter(one -> one.getName().equals("look") || methods.size() == 1)
                    .findFirst()
                    .orElseThrow();
            method.setAccessible(true);
            return method.invoke(null, arguments);
        } catch (InvocationTargetException e) {
            throw (Exception) e.getCause();
        }
    }
}
