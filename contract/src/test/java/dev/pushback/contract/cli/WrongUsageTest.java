package dev.pushback.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong usage ends with 2, nothing on stdout, and on stderr a sentence that says what is allowed. */
class WrongUsageTest {

    private static final String NOBODY = "http://127.0.0.1:1/cb";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--sdk-app-id 0               | --sdk-app-id must be above 0, was 0",
                "--sdk-app-id -5              | --sdk-app-id must be above 0, was -5",
                "--sdk-app-id abc             | '--sdk-app-id': 'abc' is no whole number",
                "--sdk-app-id 1e9             | '--sdk-app-id': '1e9' is no whole number",
                "--seed x                     | '--seed': 'x' is no whole number",
                "--seed 99999999999999999999  | '--seed'",
                "--timeout 2                  | '2' is no duration; write 500ms, 1.5s, 30s, 5m or 1h",
                "--timeout -2s                | '-2s' is no duration",
                "--timeout 0s                 | --timeout must be above 0",
                "--max-time 0s                | --max-time must be above 0, was 0s",
                "--timeout 99999999999999999s | is no duration",
                "--timeout 999999999999s      | a duration must be at most 100 years, was '999999999999s'",
                "--wait 999999999999h         | a duration must be at most 100 years",
                "--wait soon                  | 'soon' is no duration",
                "--max-failures -1            | --max-failures must be a number from 0 on, was '-1'",
                "--max-failures many          | --max-failures must be a number from 0 on, was 'many'",
                "-H nonsense                  | 'nonsense' is no header; write 'Name: value' on one line",
                "-H Content-Length:2          | the header Content-Length is set by the sender",
                "-H transfer-encoding:chunked | the header transfer-encoding is set by the sender",
                "-H Accept-Encoding:gzip      | the header Accept-Encoding can't be set: replies are read as they come",
                "-H Connection:close          | the header Connection is set by the sender",
                "--header :x                  | '…' is no header",
                "--lang fr                    | 'fr' is no language; write en or zh",
                "--color pink                 | '--color': expected one of auto, always, never but was 'pink'",
                "--report pdf=x               | 'pdf=x' is no report; write junit=FILE, html=FILE",
                "--report html                | 'html' is no report",
                "--report html=               | 'html=' is no report",
                "--report github=x            | 'github=x' is no report",
                "--report html=/dev/null/x.htm | can't write --report /dev/null/x.htm: there is no directory /dev/null, and none can be made",
                "--report html=/              | can't write --report /: it is a directory",
                "--token-file /none/token     | can't read --token-file /none/token: there is no such file",
                "--cacert /none/ca.pem        | can't read --cacert /none/ca.pem",
                "--cert /none/c.pem           | --cert and --key go together",
                "--config /none/config        | can't read the --config file /none/config: there is no such file",
                "--token secret               | Unknown option: '--token'",
                "--strickt                    | Unknown option: '--strickt'",
                "--only                       | Missing required parameter for option '--only'",
                "second-url                   | 'second-url' is too much; a command that starts your app stands behind --",
            })
    void verifyRefusesWrongFlags(String flags, String sentence) {
        String[] arguments = ("verify " + NOBODY + " " + flags).split(" ");

        refused(Cli.pushback(arguments), sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "verify ftp://host/        | it must start with http:// or https://",
                "verify localhost:8080     | not a callback URL",
                "verify http:///cb         | not a callback URL",
                "verify http://u:p@host/   | must not hold a user",
                "cases no.such-case        | no case is called no.such-case; pushback cases lists them all",
                "cases --lang fr           | is no language",
                "cases --json --markdown   | exclude each other",
                "validate                  | Missing required parameter",
                "schema picture            | expected one of request, reply, openapi, rest, probe, postman, http but was 'picture'",
                "completion fish           | expected one of bash, zsh but was 'fish'",
                "nonsense                  | Unmatched argument",
                "--nonsense                | Unknown option",
            })
    void everyCommandRefusesWhatItDoesNotKnow(String line, String sentence) {
        refused(Cli.pushback(line.split(" ")), sentence);
    }

    @Test
    void askingForNothingNamesTheCommands() {
        refused(Cli.pushback(), "name a command");
    }

    @Test
    void emptyTokenFileIsRefused(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("token"), " \n");

        refused(Cli.pushback("verify", NOBODY, "--token-file", file.toString()), "is empty; it must hold");
    }

    @Test
    void tokenFileThatIsNoTextIsRefused(@TempDir Path directory) throws IOException {
        Path file = Files.write(directory.resolve("token"), new byte[] {(byte) 0xff, (byte) 0xfe});

        refused(Cli.pushback("verify", NOBODY, "--token-file", file.toString()), "it is no text in UTF-8");
    }

    @Test
    void wrongUsageWithJsonLeavesStdoutEmpty() {
        refused(Cli.pushback("verify", NOBODY, "--json", "--timeout", "2"), "is no duration");
    }

    private static void refused(Cli.Outcome outcome, String sentence) {
        assertThat(outcome).returns(2, Cli.Outcome::code).returns("", Cli.Outcome::out);
        assertThat(outcome.err()).startsWith("pushback: ").contains(sentence);
        assertThat(Arrays.stream(outcome.err().split("\n")).filter(line -> line.contains("\tat ")))
                .isEmpty();
    }
}
