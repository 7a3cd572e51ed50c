package dev.pushback.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemas hold the numbers of the vendors' table; {@code mvn -Pgolden test} writes them into the files. */
class VendorsInSchemasTest {

    private static final Path FILES = Path.of("src/main/resources/dev/pushback/schema");
    private static final Pattern LIST = Pattern.compile("\"[^\"]*(\\. Rule: push-platforms\\.\")");
    private static final Pattern NUMBERS = Pattern.compile(
            "(\"(?:PushPlatform|DeviceType)\": \\{[^}]*?\"enum\": \\[)(\\s*)0\\b[^\\]]*?(\\s*\\])", Pattern.DOTALL);

    @Tag("golden")
    @ParameterizedTest
    @ValueSource(strings = {"request.schema.json", "offline-push.schema.json", "openapi.json"})
    void holdsTheNumbersOfTheTable(String name) throws IOException {
        Path file = FILES.resolve(name);
        String right = withVendors(Files.readString(file));
        if ("write".equals(System.getProperty("pushback.golden"))) {
            Files.writeString(file, right);
        }
        assertThat(right).contains(Vendor.listed());
        assertThat(Files.readString(file)).isEqualTo(right);
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
