package dev.pushback.server;

import static dev.pushback.server.TencentServer.user;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.tencentyun.TLSSigAPIv2;
import dev.pushback.schema.message.Audience;
import dev.pushback.schema.message.Lang;
import dev.pushback.server.rest.Choice;
import dev.pushback.server.rest.Route;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The guide and the OpenAPI document say what the code does. */
class GuideTest {

    private static final AppReceiver RECEIVER = new AppReceiver();
    private static final JsonMapper JSON = new JsonMapper();

    @RegisterExtension
    static final TencentServer tencent = TencentServer.callingBack(RECEIVER::url)
            .secretKey(App.KEY)
            .users(user("alice").clicks(), user("bob"));

    @AfterAll
    static void end() {
        RECEIVER.close();
    }

    @Test
    void everyCurlLineOfTheGuideWorks() throws Exception {
        Assumptions.assumeTrue(Stream.of("/usr/bin/curl", "/bin/curl").anyMatch(file -> Files.exists(Path.of(file))));
        List<String> lines = Pattern.compile("<!-- run -->\\n```sh\\n(.*?)```", Pattern.DOTALL)
                .matcher(guide())
                .results()
                .flatMap(block -> block.group(1).lines())
                .toList();
        assertThat(lines).hasSizeGreaterThan(20).allMatch(line -> line.startsWith("curl "));
        for (String line : lines) {
            String said =
                    run(line.replace("http://127.0.0.1:7300", tencent.baseUri().toString()));
            assertThat(said).as(line).isNotEmpty().doesNotContain("\"FAIL\"", "\"error\"");
        }
    }

    @Test
    void theGuideTellsEveryChoice() throws IOException {
        String rows = String.join(
                "",
                Arrays.stream(Choice.values())
                        .map(choice -> "| `" + choice.id() + "` | " + choice.of() + " | " + choice.source() + " |\n")
                        .toList());
        assertThat(guide()).endsWith(rows);
        for (Choice choice : Choice.values()) {
            assertThat(guide("zh/serve.md"))
                    .contains("| `" + choice.id() + "` | " + choice.of().in(Lang.ZH, Audience.COMMAND_LINE) + " | ");
        }
    }

    @Test
    void theGuidesTellWhatIsNotEmulated() throws IOException {
        for (NotEmulated one : NotEmulated.values()) {
            assertThat(guide("serve.md")).contains(row(one, Lang.EN));
            assertThat(guide("zh/serve.md")).contains(row(one, Lang.ZH));
        }
    }

    private static String row(NotEmulated one, Lang language) {
        return "| `" + one.id() + "` | " + one.what().in(language, Audience.COMMAND_LINE) + " |\n";
    }

    @Test
    void theOpenApiDocumentHasEveryRouteAndNoOther() throws IOException {
        JsonNode paths = JSON.readTree(OpenApi.document()).path("paths");
        List<String> documented = new ArrayList<>();
        paths.fieldNames().forEachRemaining(documented::add);
        assertThat(documented)
                .containsExactlyElementsOf(tencent.tencent().rest().routes().stream()
                        .map(route -> "/v4/" + route.name())
                        .toList());
        for (Route route : tencent.tencent().rest().routes()) {
            assertThat(paths.at("/~1v4~1" + route.name().replace("/", "~1") + "/post/externalDocs/description")
                            .asText())
                    .isEqualTo(route.source());
        }
    }

    private static String guide() throws IOException {
        return guide("serve.md");
    }

    private static String guide(String name) throws IOException {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("LICENSE"))) {
            folder = folder.getParent();
        }
        return Files.readString(folder.resolve("examples/guides").resolve(name));
    }

    private static String run(String line) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", line);
        String sig = new TLSSigAPIv2(App.ID, App.KEY).genUserSig("administrator", 86_400);
        builder.environment()
                .put(
                        "QUERY",
                        "sdkappid=" + App.ID + "&identifier=administrator&usersig=" + sig
                                + "&random=1&contenttype=json");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(line).isZero();
        return said;
    }
}
