package dev.pushback.schema.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.schema.Platform;
import dev.pushback.schema.Vendor;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas hold the numbers of the vendors' table; {@code mvn -Pgolden test} writes them into the files. */
class VendorsInSchemasTest {

    private static final Path FILES = Path.of("src/main/resources/dev/pushback/schema");
    private static final Pattern LIST = Pattern.compile("\"[^\"]*(\\. Rule: push-platforms\\.\")");
    private static final Pattern NUMBERS = Pattern.compile(
            "(\"(?:PushPlatform|DeviceType)\": \\{[^}]*?\"enum\": \\[)(\\s*)0\\b[^\\]]*?(\\s*\\])", Pattern.DOTALL);

    private static final List<String> NAMES =
            List.of("request.schema.json", "offline-push.schema.json", "openapi.json");

    /** Writes them for everybody who reads them from here on, also from the class path of this very run. */
    @BeforeAll
    static synchronized void writeAnewIfAsked() throws IOException, URISyntaxException {
        if ("write".equals(System.getProperty("pushback.golden"))) {
            for (String name : NAMES) {
                URI read = WireSchema.class
                        .getResource("/dev/pushback/schema/" + name)
                        .toURI();
                for (Path file : List.of(FILES.resolve(name), Path.of(read))) {
                    String schema = Files.readString(file);
                    if (!schema.equals(withVendors(schema))) {
                        Files.writeString(file, withVendors(schema));
                    }
                }
            }
        }
    }

    static List<String> names() {
        return NAMES;
    }

    @Tag("golden")
    @ParameterizedTest
    @MethodSource("names")
    void holdsTheNumbersOfTheTable(String name) throws IOException {
        String schema = Files.readString(FILES.resolve(name));

        assertThat(schema).isEqualTo(withVendors(schema)).contains(Vendor.listed());
    }

    private static String withVendors(String schema) {
        String listed = LIST.matcher(schema)
                .replaceAll(match -> Matcher.quoteReplacement("\"" + Vendor.listed() + match.group(1)));
        return NUMBERS.matcher(listed)
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group(1) + match.group(2) + numbers(match.group(2)) + match.group(3)));
    }

    /** As they stand in the file: each on a line of its own if the first is. */
    private static String numbers(String before) {
        return Arrays.stream(Platform.values())
                .map(platform -> Integer.toString(platform.code()))
                .collect(Collectors.joining(before.isEmpty() ? ", " : "," + before));
    }
}
