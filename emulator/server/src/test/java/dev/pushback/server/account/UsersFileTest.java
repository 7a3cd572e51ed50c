package dev.pushback.server.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.pushback.schema.Platform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsersFileTest {

    @TempDir
    private Path directory;

    @Test
    void readsCsvWithAHeader() throws IOException {
        List<User> users = read("\ufeffaccount,vendor,online,outcome,tags,attrs,delay\r\n"
                + "alice,Huawei,no,clicked,vip;news,\"level=gold;city=SZ\",5s\r\n\r\n"
                + "\"bo,b\",apns,background,410,,,\r\n张三,,,,,,\r\n");
        assertThat(users).extracting(User::account).containsExactly("alice", "bo,b", "张三");
        User alice = users.get(0);
        assertThat(alice.vendor()).isEqualTo(Platform.HUAWEI);
        assertThat(alice.presence()).isEqualTo(Presence.OFFLINE);
        assertThat(alice.outcome()).isEqualTo(Outcome.of(Outcome.Kind.CLICKED));
        assertThat(alice.tags()).containsExactly("vip", "news");
        assertThat(alice.attributes()).containsEntry("level", "gold").containsEntry("city", "SZ");
        assertThat(alice.delay()).isEqualTo(Duration.ofSeconds(5));
        assertThat(users.get(1).outcome()).isEqualTo(Outcome.failed(410));
        assertThat(users.get(2)).isEqualTo(User.named("张三"));
    }

    /** Semicolons where the decimal sign is a comma, tabs from the clipboard, capitals, and a line that names the separator. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "account;Vendor|alice;vivo|",
                "Account\tVENDOR|alice\tvivo|",
                "sep=;|account;vendor|alice;vivo|",
                "sep=,|account,vendor|alice,vivo|"
            })
    void readsWhatSpreadsheetsSave(String text) throws IOException {
        assertThat(read(text.replace("|", "\r\n")))
                .extracting(User::account, User::vendor)
                .containsExactly(tuple("alice", Platform.VIVO));
    }

    @Test
    void namesTheLineBehindTheOneThatNamesTheSeparator() {
        assertThatThrownBy(() -> read("sep=;\naccount;vendor\nalice;nokia\n")).hasMessageContaining("line 3");
    }

    @Test
    void readsJsonLines() throws IOException {
        List<User> users = read(
                "{\"account\":\"alice\",\"vendor\":\"vivo\",\"tags\":[\"a\",\"b\"],\"attrs\":{\"x\":\"1\"}}\n\n{\"account\":\"bob\",\"outcome\":\"no-token\"}\n");
        assertThat(users.get(0).tags()).containsExactly("a", "b");
        assertThat(users.get(0).attributes()).containsEntry("x", "1");
        assertThat(users.get(1).outcome().kind()).isEqualTo(Outcome.Kind.NO_TOKEN);
    }

    @Test
    void takesLabelsInJsonAsTheyAre() throws IOException {
        User user = read("{\"account\":\" a \",\"tags\":[\"a;b\",\"c|d\"],\"attrs\":{\"x=y\":\"1;2\"}}")
                .get(0);
        assertThat(user.account()).isEqualTo(" a ");
        assertThat(user.tags()).containsExactly("a;b", "c|d");
        assertThat(user.attributes()).containsEntry("x=y", "1;2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "account|alice|alice ! line 3: the account or RegistrationID alice stands there twice",
                "account,registration_id|a,r1|b,r1 ! line 3: the account or RegistrationID r1 stands there twice",
                "{`account`:`a`}|7 ! line 2: a user must be a JSON object",
                "| ! no row behind its header",
                "account|8.61381E+12 ! line 2: the account 8.61381E+12 is a number that a spreadsheet has shortened",
                "name|alice ! must name the column account",
                "account,colour|a,red ! unknown column",
                "account,vendor|a,nokia ! line 2: vendor must be one of",
                "account,vendor|a,nokia|| ! line 2: vendor must be one of",
                "account,vendor||b,apns||a,nokia|c, ! line 5: vendor must be one of",
                "account,online|a,maybe ! online must be no, foreground or background",
                "account,outcome|a,maybe ! outcome must be sent, reached",
                "account,outcome|a,410 ! vendor must be given where outcome is an error code",
                "account,vendor,outcome|a,apns,77 ! an error code that APNs is known for",
                "account,vendor,outcome|a,fcm,reached ! FCM never reports",
                "account,delay|a,1d ! delay must be a time such as 5s",
                "account,attrs|a,x ! attrs must be name=value",
                "account,vendor|,apns ! account must be a UserID",
                "account ! no row behind its header"
            })
    void saysWhereARowIsWrong(String text, String words) {
        assertThatThrownBy(() -> read(text.replace('|', '\n').replace('`', '"')))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("users.csv")
                .hasMessageContaining(words);
    }

    @Test
    void saysThatAFileIsNotThereOrNoText() throws IOException {
        Path file = directory.resolve("users.csv");
        assertThatThrownBy(() -> UsersFile.read(file)).hasMessageContaining("there is no users file");
        Files.write(file, "account\n\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> UsersFile.read(file)).hasMessageContaining("is not UTF-8");
    }

    private List<User> read(String text) throws IOException {
        return UsersFile.read(Files.writeString(directory.resolve("users.csv"), text));
    }
}
